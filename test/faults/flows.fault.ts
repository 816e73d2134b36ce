import { tryCalls } from '../flows/telephony/call-matrix.ts';
import { callsOfRound } from '../flows/telephony/plan-calls.ts';
import { textsOfRound } from '../flows/telephony/plan-texts.ts';
import { tryRounds } from '../flows/telephony/rounds.ts';
import { tryTexts } from '../flows/telephony/text-matrix.ts';

/** A flow by part of its description, as a failure prints it; by default all of them. */
const wanted = process.env['FLOW'] ?? '';

it('every way through a call, in every language, at every moment, with every fault', async () => {
  const tried = await tryRounds(10, (round) => tryCalls(callsOfRound(round), wanted));
  const { flows, rounds, wrong } = tried;
  process.stdout.write(`FLOWS calls: ${JSON.stringify({ flows, rounds, wrong: wrong.length })}\n`);
  expect(wrong).toEqual([]);
});

it('every conversation by text, in every language, at every moment, with every fault', async () => {
  const tried = await tryRounds(8, (round) => tryTexts(textsOfRound(round), wanted));
  const { flows, rounds, wrong } = tried;
  process.stdout.write(`FLOWS texts: ${JSON.stringify({ flows, rounds, wrong: wrong.length })}\n`);
  expect(wrong).toEqual([]);
});
