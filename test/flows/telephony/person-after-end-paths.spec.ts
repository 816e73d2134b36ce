import { CreateAccount } from '#accounts';
import { OpenCase, RecordAgreement, RecordContact, UpdatePerson } from '#casework';
import { ReceiveReport } from '#intake';
import type { AccountId, CaseId } from '#kernel';
import { coordinatorLogin } from '../../builders/a-coordinator.ts';
import { type OpenLine, openLine } from './open-line.ts';

/** Every way of a person whose case is closed through a call, in each language, with the line breaking anywhere. */
interface Path {
  readonly name: string;
  /** After «about myself»: keys, `WAIT`, or words to say. */
  readonly acts: readonly string[];
  readonly leaves: {
    readonly ownWish?: 'complaint' | 'human';
    readonly wants?: 'message' | 'callback';
    readonly ending?: 'told';
    readonly danger?: true;
    /** What she leaves opens her case again, or is about somebody else. */
    readonly goesOn?: true;
    readonly isAnother?: true;
  };
}

const WAIT = 'wait';
const MESSAGE = 'Ik wil iets zeggen';
const callback = { wants: 'callback' } as const;
const message = { wants: 'message' } as const;

const paths: readonly Path[] = [
  ...(['complaint', 'human'] as const).flatMap((ownWish): Path[] => {
    const key = { complaint: '3', human: '0' }[ownWish];
    return [
      {
        name: `${ownWish}, spoken`,
        acts: [key, '1', MESSAGE, '#'],
        leaves: { ownWish, ...message },
      },
      { name: `${ownWish}, called`, acts: [key, '2', '1'], leaves: { ownWish, ...callback } },
    ];
  }),
  { name: 'anew, spoken', acts: ['1', '1', MESSAGE, '#'], leaves: { ...message, goesOn: true } },
  { name: 'anew, called', acts: ['1', '2', '3', '1'], leaves: { ...callback, goesOn: true } },
  { name: 'anew, no call', acts: ['1', '3'], leaves: { ending: 'told', goesOn: true } },
  {
    name: 'another of the house',
    acts: ['2', '2', '3', '1'],
    leaves: { ...callback, goesOn: true, isAnother: true },
  },
  {
    name: 'a complaint that is said, after repeats',
    acts: ['*', '7', 'een klacht', '2', '1'],
    leaves: { ownWish: 'complaint', ...callback },
  },
  {
    name: 'danger and a human',
    acts: ['9', '0', '2', '1'],
    leaves: { ownWish: 'human', danger: true, ...callback },
  },
  {
    name: 'danger and another of the house',
    acts: ['9', '2', '2', '3', '1'],
    leaves: { ...callback, danger: true, goesOn: true, isAnother: true },
  },
  { name: 'no key at all', acts: [WAIT, WAIT, WAIT, '1'], leaves: callback },
];

const languages = [
  { language: 'nl', key: [] },
  { language: 'fr', key: ['7'] },
  { language: 'en', key: ['8'] },
] as const;

let line: OpenLine;
let accountId: AccountId;
let made = 0;
let ran = 0;

beforeEach(async () => {
  line = await openLine({ startAt: new Date('2026-11-23T20:00:00Z') });
  const account = { ...coordinatorLogin, name: 'Caro Voorbeeld', role: 'coordinator' } as const;
  ({ accountId } = await line.get(CreateAccount).run(account));
});
afterEach(() => line.close());
afterAll(() => {
  process.stdout.write(`Calls after a case was closed, each ended as it must: ${String(ran)}\n`);
});

function nextNumber(): string {
  made += 1;
  return `+3247${String(7_000_000 + made)}`;
}

/** Somebody with this number with whom we spoke, and who said no. */
async function aClosedCase(phone: string): Promise<CaseId> {
  const person = { concern: 'Ze komt niet meer buiten.', phone };
  const { reportId } = await line.get(ReceiveReport).run(
    {
      ...{ channel: 'web', self: false, danger: false, neighbourhood: 'assebroek' },
      ...{ person, reporter: {} },
    },
    `report of ${phone}`,
  );
  const caseId = await line.get(OpenCase).run(reportId);
  const who = { caseId, accountId };
  await line.get(RecordContact).run({ ...who, with: 'person', result: 'spoken' });
  await line.get(UpdatePerson).run({ ...who, needsProfessional: false, person: { phone } });
  await line.get(RecordAgreement).run({ ...who, answer: 'no' });
  return caseId;
}

/** Calls about herself, and does so much of a path. */
async function walk(
  number: string,
  key: readonly string[],
  acts: readonly string[],
): Promise<string> {
  const call = await line.phones.phone(number).calls();
  for (const what of [...key, '2', ...acts]) {
    if (what === WAIT) {
      await call.waits();
    } else {
      await (/^[\d*#]$/.test(what) ? call.presses(what) : call.says(what));
    }
  }
  if (call.shown().state === 'in-progress') {
    await call.hangsUp();
  }
  return call.sid;
}

async function left(sid: string, caseId: CaseId): Promise<Record<string, unknown>> {
  const rows = await line.rows(
    `select state, language, self, own_wish as "ownWish", wants, ending, danger,
       keeps_closed as "keepsClosed",
       (select count(*)::int from call_item where call_id = call.id) as items,
       (select count(*)::int from report_call where call_id = call.id) as linked,
       (select state from case_file where id = $2) as "caseState",
       (select count(*)::int from case_event where case_id = $2 and kind = 'own_wish') as noted
     from call where sid = $1`,
    [sid, caseId],
  );
  expect(rows).toHaveLength(1);
  ran += 1;
  return rows[0]!;
}

async function hold(
  { name, acts, leaves }: Path,
  { language, key }: (typeof languages)[number],
  number = nextNumber(),
): Promise<void> {
  const caseId = await aClosedCase(number);
  const sid = await walk(number, key, acts);
  const { ownWish = null, wants = 'nothing', ending = null, danger = false } = leaves;
  expect({ name, ...(await left(sid, caseId)) }).toEqual({
    ...{ name, state: 'ended', language, self: true, ownWish, wants, ending, danger },
    ...{ keepsClosed: leaves.goesOn !== true, linked: leaves.isAnother === true ? 0 : 1 },
    ...{ items: ending === 'told' ? 0 : 1, noted: ownWish === null ? 0 : 1, caseState: 'closed' },
  });
}

describe('a person whose case is closed', () => {
  it('goes every way in Dutch, French and English', async () => {
    for (const spoken of languages) {
      for (const path of paths) {
        await hold(path, spoken);
      }
    }
  }, 120_000);

  it('is heard once when every step comes twice', async () => {
    for (const spoken of languages) {
      for (const path of paths) {
        const number = nextNumber();
        line.phones.fault({ fault: 'double', number, times: 20 });
        await hold(path, spoken, number);
      }
    }
  }, 120_000);

  it('leaves a trace with her case when the line breaks at any step, and it stays closed', async () => {
    for (const { key } of languages) {
      for (const { acts, leaves } of paths) {
        for (let done = 0; done < acts.length; done += 1) {
          const number = nextNumber();
          const caseId = await aClosedCase(number);
          const sid = await walk(number, key, acts.slice(0, done));
          const isAnother = leaves.isAnother === true && acts.slice(0, done).includes('2');
          expect(await left(sid, caseId)).toMatchObject({
            ...{ state: 'ended', items: 1, linked: isAnother ? 0 : 1, caseState: 'closed' },
          });
        }
      }
    }
  }, 240_000);
});
