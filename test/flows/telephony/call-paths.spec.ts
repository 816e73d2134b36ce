import { type CallDriver } from '../../../apps/phones/test-interface/call-driver.ts';
import { type OpenLine, openLine } from './open-line.ts';

/** Every way through a call, in each language, at hours that differ, and with the line breaking anywhere. */
interface Path {
  readonly name: string;
  /** Keys, `SAY` or `WAIT`. */
  readonly acts: readonly string[];
  readonly leaves: {
    readonly wants: 'message' | 'callback' | 'nothing';
    readonly ending?: string;
    readonly self?: true;
    readonly danger?: true;
    readonly volunteer?: true;
    readonly callWhen?: string;
  };
}

const SAY = 'say';
const WAIT = 'wait';
const callback = { wants: 'callback' } as const;
const message = { wants: 'message' } as const;

const paths: readonly Path[] = [
  { name: 'a message about somebody', acts: ['1', '1', SAY, '#'], leaves: message },
  { name: 'a callback about somebody', acts: ['1', '2', '1'], leaves: callback },
  { name: 'another number', acts: ['1', '2', '2', '0475999888#', '1'], leaves: callback },
  {
    name: 'a message about herself',
    acts: ['2', '1', SAY, '#'],
    leaves: { ...message, self: true },
  },
  {
    name: 'a callback in the morning',
    acts: ['2', '2', '1', '1'],
    leaves: { ...callback, self: true, callWhen: 'morning' },
  },
  {
    name: 'a callback at any time',
    acts: ['2', '2', '*', '3', '1'],
    leaves: { ...callback, self: true, callWhen: 'any' },
  },
  {
    name: 'no callback, please',
    acts: ['2', '3'],
    leaves: { wants: 'nothing', ending: 'told', self: true },
  },
  { name: 'a volunteer', acts: ['3', '1'], leaves: { ...callback, volunteer: true } },
  { name: 'a person', acts: ['0', '1'], leaves: callback },
  { name: 'danger and a callback', acts: ['9', '2', '1'], leaves: { ...callback, danger: true } },
  {
    name: 'danger and a message',
    acts: ['9', '1', SAY, '#'],
    leaves: { ...message, danger: true },
  },
  { name: 'danger halfway', acts: ['1', '9', '0', '1'], leaves: { ...callback, danger: true } },
  { name: 'two repeats', acts: ['*', '*', WAIT, SAY, '#'], leaves: message },
  { name: 'wrong keys', acts: ['5', '6', '5', SAY, '#'], leaves: message },
  { name: 'no key at all', acts: [WAIT, WAIT, WAIT, WAIT, WAIT], leaves: callback },
  { name: 'nothing said', acts: ['1', '1', WAIT, WAIT], leaves: callback },
];

const hiddenPaths: readonly Path[] = [
  { name: 'a number that she types', acts: ['0', '0475999888#', '1'], leaves: callback },
  { name: 'a number typed anew', acts: ['0', '0475#', '0475999888#', '1'], leaves: callback },
  { name: 'no number', acts: ['0', WAIT, WAIT, WAIT, SAY, '#'], leaves: message },
  { name: 'a message', acts: ['1', '1', SAY, '#'], leaves: message },
  {
    name: 'nothing said',
    acts: ['1', '1', WAIT, WAIT],
    leaves: { wants: 'nothing', ending: 'silent' },
  },
  {
    name: 'danger and nothing said',
    acts: ['9', '1', WAIT, WAIT],
    leaves: { ...callback, danger: true },
  },
];

const languages = [
  { language: 'nl', key: [], spoken: 'nl-BE' },
  { language: 'fr', key: ['7'], spoken: 'fr-BE' },
  { language: 'en', key: ['8'], spoken: 'en-GB' },
] as const;

const moments = [
  ['in office hours, with nobody on duty', '2026-11-23T09:00:00Z'],
  ['in the evening', '2026-11-23T20:00:00Z'],
  ['on a Saturday', '2026-11-28T10:00:00Z'],
  ['on a holiday', '2026-12-25T10:00:00Z'],
  ['while summer time begins', '2027-03-28T00:59:55Z'],
  ['while winter time begins', '2026-10-25T00:59:55Z'],
] as const;

const EVENING = new Date(moments[1][1]);
let ran = 0;
let line: OpenLine;

afterEach(() => line.close());
afterAll(() => {
  process.stdout.write(
    `Calls held, each ended in an item or a finished dialogue: ${String(ran)}\n`,
  );
});

function number(): string {
  return `+3247${String(5_000_000 + ran)}`;
}

async function act(call: CallDriver, what: string): Promise<void> {
  if (what === SAY) {
    await call.says('Mijn buurvrouw zit al weken alleen');
  } else if (what === WAIT) {
    await call.waits();
  } else {
    await call.presses(what);
  }
}

interface Left {
  readonly state: string;
  readonly wants: string;
  readonly ending: string | null;
  readonly language: string;
  readonly self: boolean;
  readonly danger: boolean;
  readonly volunteer: boolean;
  readonly callWhen: string | null;
  readonly items: number;
  readonly told: number;
}

async function left(sid: string): Promise<Left> {
  const rows = await line.rows<Left>(
    `select state, wants, ending, language, self, danger, volunteer, call_when as "callWhen",
       (select count(*)::int from call_item where call_id = call.id) as items,
       (select count(*)::int from outbox where name = 'CallEnded'
          and payload->>'callId' = call.id::text) as told
     from call where sid = $1`,
    [sid],
  );
  expect(rows).toHaveLength(1);
  ran += 1;
  return rows[0]!;
}

async function hold(path: Path, spoken: (typeof languages)[number], shows = true): Promise<void> {
  const phone = shows ? line.phones.phone(number()) : line.phones.hiddenPhone();
  const call = await phone.calls();
  for (const what of [...spoken.key, ...path.acts]) {
    await act(call, what);
  }
  const { heard } = await call.ends();
  const later = heard.slice(heard.findIndex(({ text }) => text.includes('press 8')) + 1);
  const own = spoken.key.length > 0 ? later.slice(2) : later;
  expect(new Set(own.flatMap(({ verb, language }) => (verb === 'Say' ? [language] : [])))).toEqual(
    new Set([spoken.spoken]),
  );
  const { wants, ending = null, ...flags } = path.leaves;
  expect({ path: path.name, ...(await left(call.sid)) }).toEqual({
    ...{ path: path.name, state: 'ended', wants, ending, language: spoken.language },
    ...{ self: false, danger: false, volunteer: false, callWhen: null, ...flags },
    ...{ items: ending === 'told' ? 0 : 1, told: 1 },
  });
}

describe.each(moments)('a call %s', (_when, at) => {
  it('goes every way in Dutch, French and English', async () => {
    line = await openLine({ startAt: new Date(at) });
    for (const spoken of languages) {
      for (const path of paths) {
        await hold(path, spoken);
      }
    }
  }, 120_000);
});

describe('a call in the evening', () => {
  beforeEach(async () => {
    line = await openLine({ startAt: EVENING });
  });

  it('goes every way from a hidden number', async () => {
    for (const spoken of languages) {
      for (const path of hiddenPaths) {
        await hold(path, spoken, false);
      }
    }
  }, 120_000);

  it('that breaks off at any step leaves a trace that somebody sees', async () => {
    for (const { key } of languages) {
      for (const { acts } of paths) {
        for (let done = 0; done < acts.length - 1; done += 1) {
          const call = await line.phones.phone(number()).calls();
          for (const what of [...key, ...acts.slice(0, done)]) {
            await act(call, what);
          }
          await call.hangsUp();
          expect(await left(call.sid)).toMatchObject({ state: 'ended', items: 1, told: 1 });
        }
      }
    }
  }, 240_000);

  it.each(['empty-recording', 'no-recording'] as const)(
    'is a callback with %s',
    async (fault) => {
      for (const { key } of languages) {
        for (const about of ['1', '2']) {
          const from = number();
          line.phones.fault({ fault, number: from });
          const call = await line.phones.phone(from).calls();
          for (const what of [...key, about, '1', SAY]) {
            await act(call, what);
          }
          await call.hangsUp();
          expect(await left(call.sid)).toMatchObject({ items: 1, told: 1 });
        }
      }
      await line.work();
      await line.phones.clock.advance({ minutes: 31 });
      await line.work();
      const waiting = await line.rows(
        `select 1 from recording where state not in ('missing', 'stored')`,
      );
      expect(waiting).toEqual([]);
    },
    60_000,
  );
});
