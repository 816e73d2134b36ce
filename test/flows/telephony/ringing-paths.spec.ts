import type { AccountId } from '#kernel';
import { type CallDriver } from '../../../apps/phones/test-interface/call-driver.ts';
import { type OpenLine, openLine } from './open-line.ts';
import {
  openOffice,
  type Scene,
  scenesThatDoNot,
  scenesThatRing,
  setScene,
  type SetScene,
} from './ringing-scenes.ts';
import { type RingingWay, ringingWays } from './ringing-ways.ts';

const languages = [
  { language: 'nl', key: [], says: /iemand anders, druk 1/ },
  { language: 'fr', key: ['7'], says: /appuyez sur le 1/i },
  { language: 'en', key: ['8'], says: /press 1/i },
] as const;

/** The items of a call that was spoken: whoever spoke writes the report. */
const SPOKEN_LEAVES = 1;

let line: OpenLine;
let accounts: Map<string, AccountId>;
let held = 0;

beforeAll(async () => {
  line = await openLine({ startAt: new Date('2026-10-01T08:00:00Z') });
  accounts = await openOffice(line);
}, 60_000);
afterAll(async () => {
  process.stdout.write(`Calls rung or not, each ended spoken or as an item: ${String(held)}\n`);
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
       (select count(*)::int from call_item where call_id = call.id) as items,
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
async function dial(
  scene: Scene,
  hides: boolean,
  fault?: RingingWay['fault'],
): Promise<CallDriver> {
  await line.phones.clock.set(new Date(scene.at));
  line.phones.clearFaults();
  const number = `+3247${String(6_000_000 + held)}`;
  if (fault !== undefined) {
    const times = fault === 'double' ? 20 : 1;
    line.phones.fault({ fault, times, ...(fault === 'slow' && { at: 'voice' }) });
  }
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

async function ring(way: RingingWay, scene: SetScene, hides: boolean): Promise<void> {
  for (const { language, key, says } of languagesFor(hides)) {
    const call = await dial(scene, hides, way.fault);
    const result = await way.run(call, { phones: line.phones, scene, turn: held });
    const here = { scene: scene.name, way: way.name };
    if (result !== 'menu') {
      // no menu, no language
      expectNoMenu(result, here, await left(call.sid));
      return;
    }
    await call.hears(/kan niemand van ons opnemen/);
    for (const digit of key) {
      await call.presses(digit);
    }
    await call.hears(says);
    const wants = await finish(call, hides);
    expect({ ...here, ...(await left(call.sid)) }).toMatchObject({
      ...{ ...here, state: 'ended', ending: null, wants, language },
      ...{ answeredBy: null, items: 1, told: 1 },
    });
  }
}

function expectNoMenu(
  result: Exclude<Awaited<ReturnType<RingingWay['run']>>, 'menu'>,
  here: object,
  found: Left,
): void {
  const isGone = result === 'gone';
  expect({ ...here, ...found }).toMatchObject({
    ...{ ...here, state: 'ended', wants: 'nothing', told: 1 },
    ...{ ending: isGone ? 'dropped' : 'answered', items: isGone ? 1 : SPOKEN_LEAVES },
  });
  const people = isGone ? [null] : result.spokeWith.map((number) => accounts.get(number));
  expect(people).toContain(found.answeredBy);
}

describe.each(scenesThatRing)('a call that rings: $name', (scene) => {
  it.each(['shown', 'hidden'])(
    'ends spoken or as one item, the number %s',
    async (number) => {
      const set = await setScene(line, accounts, scene, true);
      for (const way of ringingWays) {
        const { circles = 1, telephones = 1 } = way;
        if (set.circles.length >= circles && set.circles[0]!.length >= telephones) {
          await ring(way, set, number === 'hidden');
        }
      }
    },
    180_000,
  );
});

describe.each(scenesThatDoNot)('a call that does not ring: $name', (scene) => {
  it('goes to the menu at once; danger reaches who is on duty, or hears that nobody is', async () => {
    const set = await setScene(line, accounts, scene, false);
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
  }, 180_000);
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
