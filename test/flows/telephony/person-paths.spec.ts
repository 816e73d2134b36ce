import { CreateAccount } from '#accounts';
import { OpenCase, RecordAgreement, RecordContact, UpdatePerson } from '#casework';
import { ReceiveReport } from '#intake';
import type { AccountId, CaseId } from '#kernel';
import type { CallDriver } from '../../../apps/phones/test-interface/call-driver.ts';
import { coordinatorLogin } from '../../builders/a-coordinator.ts';
import { type OpenLine, openLine } from './open-line.ts';

/** Every way of a person in a case through a call, in each language, with the line breaking anywhere. */
interface Path {
  readonly name: string;
  /** After «about myself»: keys, `WAIT`, or words to say. */
  readonly acts: readonly string[];
  readonly leaves: {
    readonly ownWish: string;
    readonly wants?: 'message' | 'callback';
    readonly ending?: string;
    readonly danger?: true;
    readonly caseState?: string;
  };
}

const WAIT = 'wait';
const MESSAGE = 'Het liefst op een andere dag';
const paused = { ownWish: 'paused', ending: 'decided', caseState: 'waiting' } as const;
const stopped = { ownWish: 'stopped', ending: 'decided', caseState: 'closed' } as const;
const callback = { wants: 'callback' } as const;
const message = { wants: 'message' } as const;

const leaves = (['1', '4', '0'] as const).flatMap((key): Path[] => {
  const ownWish = { '1': 'change', '4': 'complaint', '0': 'human' }[key];
  return [
    {
      name: `${ownWish}, spoken in`,
      acts: [key, '1', MESSAGE, '#'],
      leaves: { ownWish, ...message },
    },
    { name: `${ownWish}, called back`, acts: [key, '2', '1'], leaves: { ownWish, ...callback } },
  ];
});

const paths: readonly Path[] = [
  ...leaves,
  { name: 'a pause', acts: ['2', '1'], leaves: paused },
  { name: 'a pause after repeats', acts: ['*', '6', '2', '*', '5', '1'], leaves: paused },
  { name: 'a pause that is said', acts: ['een pauze', 'ja'], leaves: paused },
  {
    name: 'no pause after all',
    acts: ['2', '2', '2', '1'],
    leaves: { ownWish: 'nothing', ...callback },
  },
  { name: 'a stop', acts: ['3', '1'], leaves: stopped },
  { name: 'a stop that is said', acts: ['ik wil stoppen', 'dat klopt'], leaves: stopped },
  {
    name: 'no stop after all',
    acts: ['3', '2', '2', '1'],
    leaves: { ownWish: 'nothing', ...callback },
  },
  {
    name: 'a human instead',
    acts: ['3', '0', '2', '1'],
    leaves: { ownWish: 'human', ...callback },
  },
  {
    name: 'danger and a complaint',
    acts: ['9', '4', '2', '1'],
    leaves: { ownWish: 'complaint', danger: true, ...callback },
  },
  {
    name: 'danger and a pause',
    acts: ['2', '9', '1'],
    leaves: { ...paused, danger: true, ...callback },
  },
  {
    name: 'danger that is said',
    acts: ['ik wil niet meer leven', '0', '2', '1'],
    leaves: { ownWish: 'human', danger: true, ...callback },
  },
  {
    name: 'danger at the end',
    acts: ['0', '2', '9'],
    leaves: { ownWish: 'human', danger: true, ...callback },
  },
  {
    name: 'no key at all',
    acts: [WAIT, WAIT, WAIT, '1'],
    leaves: { ownWish: 'nothing', ...callback },
  },
  {
    name: 'no key when asked whether she is sure',
    acts: ['3', WAIT, WAIT, WAIT, '1'],
    leaves: { ownWish: 'stop', ...callback },
  },
];

const languages = [
  { language: 'nl', key: [] },
  { language: 'fr', key: ['7'] },
  { language: 'en', key: ['8'] },
] as const;

const moments = [
  ['in office hours, with nobody on duty', '2026-11-23T09:00:00Z'],
  ['in the evening', '2026-11-23T20:00:00Z'],
  ['on a holiday', '2026-12-25T10:00:00Z'],
] as const;

let ran = 0;
let made = 0;
let line: OpenLine;
let accountId: AccountId;

afterEach(() => line.close());
afterAll(() => {
  process.stdout.write(`Calls of persons in a case, each ended as she wished: ${String(ran)}\n`);
});

async function open(at: string): Promise<void> {
  line = await openLine({ startAt: new Date(at) });
  const account = { ...coordinatorLogin, name: 'Caro Voorbeeld', role: 'coordinator' } as const;
  ({ accountId } = await line.get(CreateAccount).run(account));
}

function nextNumber(): string {
  made += 1;
  return `+3247${String(6_000_000 + made)}`;
}

/** Somebody who said yes, and has this number. */
async function aCase(phone: string): Promise<CaseId> {
  made += 1;
  const { reportId } = await line.get(ReceiveReport).run(
    {
      ...{ channel: 'web', self: false, danger: false, neighbourhood: 'assebroek' },
      ...{ person: { concern: 'Ze komt niet meer buiten.', phone }, reporter: {} },
    },
    `report ${String(made)}`,
  );
  const caseId = await line.get(OpenCase).run(reportId);
  const who = { caseId, accountId };
  await line.get(RecordContact).run({ ...who, with: 'person', result: 'spoken' });
  await line.get(UpdatePerson).run({ ...who, needsProfessional: false, person: { phone } });
  const wishes = { languages: ['nl'], slots: [], interests: [] };
  await line.get(RecordAgreement).run({ ...who, answer: 'yes', wishes });
  return caseId;
}

async function act(call: CallDriver, what: string): Promise<void> {
  if (what === WAIT) {
    await call.waits();
  } else {
    await (/^[\d*#]$/.test(what) ? call.presses(what) : call.says(what));
  }
}

/** What stands of a call, and of the case of its caller. */
async function left(sid: string, caseId: CaseId | null): Promise<Record<string, unknown>> {
  const rows = await line.rows(
    `select state, language, self, own_wish as "ownWish", wants, ending, danger,
       (select count(*)::int from call_item where call_id = call.id) as items,
       (select count(*)::int from report_call where call_id = call.id) as linked,
       (select state from case_file where id = $2) as "caseState",
       (select count(*)::int from case_event where case_id = $2 and kind = 'agreement'
          and account_id is null) as decided
     from call where sid = $1`,
    [sid, caseId],
  );
  expect(rows).toHaveLength(1);
  ran += 1;
  return rows[0]!;
}

async function hold(path: Path, { language, key }: (typeof languages)[number]): Promise<void> {
  const number = nextNumber();
  const caseId = await aCase(number);
  const call = await line.phones.phone(number).calls();
  for (const what of [...key, '2', ...path.acts]) {
    await act(call, what);
  }
  await call.ends();
  const { ending = null, wants = 'nothing', danger = false, caseState = 'agreed' } = path.leaves;
  expect({ path: path.name, ...(await left(call.sid, caseId)) }).toEqual({
    ...{ path: path.name, state: 'ended', language, self: true, items: 1, linked: 1 },
    ...{ ownWish: path.leaves.ownWish, wants, ending, danger, caseState },
    decided: ending === 'decided' ? 1 : 0,
  });
}

describe.each(moments)('a person of a case who calls %s', (_when, at) => {
  it('goes every way in Dutch, French and English', async () => {
    await open(at);
    for (const spoken of languages) {
      for (const path of paths) {
        await hold(path, spoken);
      }
    }
  }, 240_000);
});

describe('a person of a case who calls in the evening', () => {
  beforeEach(() => open(moments[1][1]));

  it('leaves what was understood when the line breaks at any step, and nothing else happens', async () => {
    for (const { key } of languages) {
      for (const { acts } of paths) {
        for (let done = 0; done < acts.length; done += 1) {
          const number = nextNumber();
          const caseId = await aCase(number);
          const call = await line.phones.phone(number).calls();
          for (const what of [...key, '2', ...acts.slice(0, done)]) {
            await act(call, what);
          }
          await call.hangsUp();
          expect(await left(call.sid, caseId)).toMatchObject({
            ...{ state: 'ended', items: 1, linked: 1, caseState: 'agreed', decided: 0 },
          });
        }
      }
    }
  }, 400_000);

  it('is heard once when every step comes twice', async () => {
    for (const spoken of languages) {
      for (const path of paths) {
        line.phones.fault({
          fault: 'double',
          number: `+3247${String(6_000_001 + made)}`,
          times: 20,
        });
        await hold(path, spoken);
      }
    }
  }, 240_000);

  it('who hides the number goes on as anybody about herself', async () => {
    for (const { key } of languages) {
      const call = await line.phones.hiddenPhone().calls();
      for (const what of [...key, '2', '2', '3', '0475999888#', '1']) {
        await call.presses(what);
      }
      await call.ends();
      expect(await left(call.sid, null)).toMatchObject({
        ...{ ownWish: null, self: true, wants: 'callback', items: 1, linked: 0 },
      });
    }
  });

  it('whose number stands in several cases is asked by a human who it is', async () => {
    for (const { key } of languages) {
      for (const { acts, wants } of [
        { acts: ['1', MESSAGE, '#'], wants: 'message' },
        { acts: ['2', '1'], wants: 'callback' },
      ]) {
        const number = nextNumber();
        const caseIds = [await aCase(number), await aCase(number)];
        const call = await line.phones.phone(number).calls();
        for (const what of [...key, '2', ...acts]) {
          await act(call, what);
        }
        await call.ends();
        for (const caseId of caseIds) {
          expect(await left(call.sid, caseId)).toMatchObject({
            ...{ ownWish: 'several', wants, items: 1, linked: 0, caseState: 'agreed' },
          });
        }
      }
    }
  });
});
