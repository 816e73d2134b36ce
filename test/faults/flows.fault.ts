import { callBacksOfRound, tryCallBacks } from '../flows/telephony/call-back-matrix.ts';
import { tryCalls } from '../flows/telephony/call-matrix.ts';
import { callsOfRound, rungCallsOfRound } from '../flows/telephony/plan-calls.ts';
import { textsOfRound } from '../flows/telephony/plan-texts.ts';
import { tryRungCalls } from '../flows/telephony/ringing-matrix.ts';
import { type Tried, tryRounds } from '../flows/telephony/rounds.ts';
import { tryTexts } from '../flows/telephony/text-matrix.ts';

/** A flow by part of its description, as a failure prints it; by default all of them. */
const wanted = process.env['FLOW'] ?? '';

/** The round to begin with, as an earlier run printed it for the next. */
const from = Number(process.env['FLOW_ROUND'] ?? 0);

/** Meant for all rounds on two idle cores; a slower machine says how many it came to. */
const MINUTES = { calls: 30, 'calls that ring': 10, 'calls back': 8, texts: 24 } as const;
const LIMIT_MS = 40 * 60_000;

async function everyRound(
  name: keyof typeof MINUTES,
  tryOne: (round: number) => Promise<Tried>,
): Promise<void> {
  const { wrong, ...tried } = await tryRounds({ minutes: MINUTES[name], from }, tryOne);
  process.stdout.write(
    `FLOWS ${name}: ${JSON.stringify({ from, ...tried, wrong: wrong.length })}\n`,
  );
  expect(wrong).toEqual([]);
}

it(
  'every way through a call, in every language, at every moment, with every fault',
  () => everyRound('calls', (round) => tryCalls(callsOfRound(round), wanted)),
  LIMIT_MS,
);

it(
  'every way in which telephones of ours ring, at every moment, with every fault on any line',
  () => everyRound('calls that ring', (round) => tryRungCalls(rungCallsOfRound(round), wanted)),
  LIMIT_MS,
);

it(
  'every way in which we call back, in every language, at every moment, with every fault',
  () => everyRound('calls back', (round) => tryCallBacks(callBacksOfRound(round), wanted)),
  LIMIT_MS,
);

it(
  'every conversation by text, in every language, at every moment, with every fault',
  () => everyRound('texts', (round) => tryTexts(textsOfRound(round), wanted)),
  LIMIT_MS,
);
