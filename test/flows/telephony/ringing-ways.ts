import { type Phones } from '../../../apps/phones/index.ts';
import { type CallDriver } from '../../../apps/phones/test-interface/call-driver.ts';
import type { SetScene } from './ringing-scenes.ts';

/** Spoken with whoever has one of these telephones, left to the menu, or gone before either. */
type Result = { readonly spokeWith: readonly string[] } | 'menu' | 'gone';

/** What a way has at hand beside the caller's telephone. */
interface Office {
  readonly phones: Phones;
  readonly scene: SetScene;
  /** Counts the calls: who answers and who hangs up first goes round. */
  readonly turn: number;
}

/** How a call is answered, or is not, while telephones ring. */
export interface RingingWay {
  readonly name: string;
  /** How many circles it needs. */
  readonly circles?: 2;
  /** How many telephones at least in the first. */
  readonly telephones?: 2;
  /** What goes wrong meanwhile. */
  readonly fault?: 'double' | 'no-connection' | 'slow';
  run(call: CallDriver, office: Office): Promise<Result>;
}

/** All telephones of a circle, ringing; and no other. */
async function legsOf({ phones, scene }: Office, circle: number): Promise<CallDriver[]> {
  const numbers = scene.circles[circle] ?? [];
  const legs = await Promise.all(numbers.map((number) => phones.phone(number).rings()));
  const ringing = phones.network.calls.all().filter(({ status }) => status === 'ringing');
  expect(ringing.map(({ to }) => to).sort()).toEqual([...numbers].sort());
  return legs;
}

async function refuseAll(legs: readonly CallDriver[]): Promise<void> {
  for (const leg of legs) {
    await leg.refuses();
  }
}

/** What each circle does in its turn, until nobody is left. */
async function everyCircle(
  office: Office,
  act: (legs: readonly CallDriver[]) => Promise<void>,
): Promise<Result> {
  for (const circle of office.scene.circles.keys()) {
    await act(await legsOf(office, circle));
  }
  return 'menu';
}

async function speak(leg: CallDriver, call: CallDriver, { turn }: Office): Promise<void> {
  await leg.answers();
  await leg.hears(/Meldpunt.*Druk 1/);
  await leg.presses('1');
  // who hangs up first changes nothing
  await (turn % 2 === 0 ? leg : call).hangsUp();
  await call.ends();
}

async function firstAnswers(call: CallDriver, office: Office): Promise<Result> {
  const legs = await legsOf(office, 0);
  const at = office.turn % legs.length;
  await speak(legs[at]!, call, office);
  await Promise.all(legs.map((leg) => leg.ends()));
  return { spokeWith: [office.scene.circles[0]![at]!] };
}

async function secondAnswers(call: CallDriver, office: Office): Promise<Result> {
  await call.hears(/nog een collega/);
  const [leg] = await legsOf(office, 1);
  await speak(leg!, call, office);
  return { spokeWith: [office.scene.circles[1]![0]!] };
}

const ringOut = ({ phones }: Office): Promise<void> => phones.clock.advance({ seconds: 21 });

export const ringingWays: readonly RingingWay[] = [
  { name: 'one of the first answers', run: firstAnswers },
  {
    name: 'two answer at the same moment',
    telephones: 2,
    run: async (call, office) => {
      const [one, other] = await legsOf(office, 0);
      await Promise.all([one!.answers(), other!.answers()]);
      await Promise.all([one!.presses('1'), other!.presses('1')]);
      await call.hangsUp();
      return { spokeWith: office.scene.circles[0]!.slice(0, 2) };
    },
  },
  {
    name: 'refused by the first, answered by the second circle',
    circles: 2,
    run: async (call, office) => {
      await refuseAll(await legsOf(office, 0));
      return secondAnswers(call, office);
    },
  },
  {
    name: 'no answer of the first, answered by the second circle',
    circles: 2,
    run: async (call, office) => {
      await legsOf(office, 0);
      await ringOut(office);
      return secondAnswers(call, office);
    },
  },
  { name: 'every webhook twice, and answered', fault: 'double', run: firstAnswers },
  { name: 'the first connection lost, and answered', fault: 'no-connection', run: firstAnswers },
  {
    name: 'private voicemails pick up',
    run: (_call, office) =>
      everyCircle(office, async (legs) => {
        for (const leg of legs) {
          await leg.answers();
          await leg.waits();
        }
      }),
  },
  {
    name: 'one presses another key, the others are busy',
    run: (_call, office) =>
      everyCircle(office, async ([leg, ...others]) => {
        await refuseAll(others);
        await leg!.answers();
        await leg!.presses('2');
      }),
  },
  { name: 'busy or refused by all', run: (_call, office) => everyCircle(office, refuseAll) },
  {
    name: 'no answer at all',
    run: (_call, office) => everyCircle(office, () => ringOut(office)),
  },
  {
    name: 'every webhook twice, and refused',
    fault: 'double',
    run: (_call, office) => everyCircle(office, refuseAll),
  },
  {
    name: 'the caller hangs up while it rings',
    run: async (call, office) => {
      const legs = await legsOf(office, 0);
      await call.hangsUp();
      await Promise.all(legs.map((leg) => leg.ends()));
      return 'gone';
    },
  },
  {
    name: 'the caller hangs up while the second circle rings',
    circles: 2,
    run: async (call, office) => {
      await refuseAll(await legsOf(office, 0));
      await legsOf(office, 1);
      await call.hangsUp();
      return 'gone';
    },
  },
  {
    name: 'the answer comes too late for the network',
    fault: 'slow',
    run: async (call) => {
      await call.ends();
      return 'gone';
    },
  },
];
