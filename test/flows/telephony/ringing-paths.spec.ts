import type { AccountId } from '#kernel';
import { type CallDriver } from '../../../apps/phones/test-interface/call-driver.ts';
import { type OpenLine, openLine } from './open-line.ts';
import { rungCallsOfRound } from './plan-calls.ts';
import { tryRungCalls } from './ringing-matrix.ts';
import {
  BEFORE_ALL_SCENES,
  openOffice,
  putOnDuty,
  type Scene,
  scenesThatDoNot,
  setScene,
} from './ringing-scenes.ts';
import { oneOf } from './rounds.ts';

const languages = [
  { language: 'nl', key: [], says: /iemand anders, druk 1/ },
  { language: 'fr', key: ['7'], says: /appuyez sur le 1/i },
  { language: 'en', key: ['8'], says: /press 1/i },
] as const;

let line: OpenLine;
let accounts: Map<string, AccountId>;
let held = 0;

beforeAll(async () => {
  line = await openLine({ startAt: BEFORE_ALL_SCENES });
  accounts = await openOffice(line);
});
afterAll(async () => {
  process.stdout.write(`Calls that did not ring, each ended as an item: ${String(held)}\n`);
  await line.close();
});

interface Left {
  readonly state: string;
  readonly ending: string | null;
  readonly wants: string;
  readonly language: string;
  readonly answeredBy: AccountId | null;
  readonly items: number;
  readonly told: number;
  readonly alarms: number;
}

async function left(sid: string): Promise<Left> {
  const rows = await line.rows<Left>(
    `select state, ending, wants, language, answered_by as "answeredBy",
       (select count(*)::int from callback_task where call_id = call.id) as items,
       (select count(*)::int from outbox where name = 'CallEnded'
          and payload->>'callId' = call.id::text) as told,
       (select count(*)::int from outbox where name = 'CallerInDanger'
          and payload->>'callId' = call.id::text) as alarms
     from call where sid = $1`,
    [sid],
  );
  expect(rows).toHaveLength(1);
  held += 1;
  return rows[0]!;
}

/** A caller of her own each time, at the moment of the scene. */
async function dial(scene: Scene, hides: boolean): Promise<CallDriver> {
  await line.phones.clock.set(new Date(scene.at));
  const number = `+3247${String(6_000_000 + held)}`;
  return (hides ? line.phones.hiddenPhone() : line.phones.phone(number)).calls();
}

/** What a caller does in the menu who wants to be called, or speaks a message in. */
async function finish(call: CallDriver, hides: boolean): Promise<string> {
  const wantsCall = held % 2 === 0;
  const number = hides ? ['0475999888#'] : [];
  for (const keys of wantsCall ? ['0', ...number, '1'] : ['1', '1']) {
    await call.presses(keys);
  }
  if (!wantsCall) {
    await call.says('Mijn buurvrouw zit al weken alleen');
    await call.presses('#');
  }
  await call.ends();
  return wantsCall ? 'callback' : 'message';
}

/** Every language where a number shows, and each in its turn where it is hidden. */
function languagesFor(hides: boolean): readonly (typeof languages)[number][] {
  return hides ? [languages[held % 3]!] : languages;
}

describe('calls that ring', () => {
  it('end spoken or as one item, whatever goes wrong on any line', async () => {
    const { flows, wrong } = await tryRungCalls(
      oneOf(3, rungCallsOfRound(0), ({ branch }) => branch),
    );
    process.stdout.write(
      `calls that ring with faults: ${String(flows)}, wrong: ${String(wrong.length)}\n`,
    );
    expect(wrong).toEqual([]);
  }, 3_600_000);
});

describe.each(scenesThatDoNot)('a call that does not ring: $name', (scene) => {
  it('goes to the menu at once; danger reaches who is on duty, or hears that nobody is', async () => {
    const set = setScene(scene, false);
    await putOnDuty(line, accounts, set);
    for (const hides of [false, true]) {
      for (const { language, key, says } of languagesFor(hides)) {
        for (const inDanger of [false, true]) {
          const call = await dial(set, hides);
          expect(
            call
              .shown()
              .heard.map(({ text }) => text)
              .join(' '),
          ).toMatch(languages[0].says);
          for (const digit of key) {
            await call.presses(digit);
          }
          await call.hears(says);
          const wants = await (inDanger ? tellDanger : finish)(call, hides, set);
          expect({ scene: scene.name, ...(await left(call.sid)) }).toMatchObject({
            ...{ scene: scene.name, state: 'ended', ending: null, wants, language },
            ...{ answeredBy: null, items: 1, told: 1, alarms: inDanger ? 1 : 0 },
          });
        }
      }
    }
    const rang = line.phones.network.calls.all().filter(({ direction, createdAt }) => {
      return direction !== 'inbound' && createdAt.toISOString() === scene.at;
    });
    expect(rang).toEqual([]);
  });
});

const onDuty = /verwittigen.*van wacht|prévenons.*de garde|alerting.*on duty/;
const nobody = /niemand van ons van wacht|Personne.*de garde|Nobody.*on duty/;

async function tellDanger(call: CallDriver, hides: boolean, { duty }: Scene): Promise<string> {
  await call.presses('9');
  await call.hears(duty.length > 0 ? onDuty : nobody);
  for (const keys of ['2', ...(hides ? ['0475999888#'] : []), '1']) {
    await call.presses(keys);
  }
  await call.ends();
  return 'callback';
}

describe('all these calls together', () => {
  it('are so many rows, each told once and with one item at most', async () => {
    const [counts] = await line.rows(
      `select (select count(*)::int from call) as calls,
         (select count(*)::int from outbox where name = 'CallEnded') as told,
         (select count(*)::int from call where state <> 'ended') as open`,
    );
    expect(counts).toEqual({ calls: held, told: held, open: 0 });
  });
});
