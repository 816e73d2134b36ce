import { type Phones } from '../../../apps/phones/index.ts';
import { type CallDriver } from '../../../apps/phones/test-interface/call-driver.ts';
import type { SetScene } from './ringing-scenes.ts';

/** Spoken with whoever has one of these telephones, left to the menu, or gone before either. */
export type Rung = { readonly spokeWith: readonly string[] } | 'menu' | 'gone';

/** What the telephones of one circle do, or the caller meanwhile. */
type Happens =
  'answer' | 'two answer' | 'refuse' | 'ring out' | 'voicemail' | 'other key' | 'caller hangs up';

/** How a call is answered, or is not, while telephones ring. */
export interface RingingWay {
  readonly name: string;
  /** Circle by circle; the last goes for every circle after it. */
  readonly circles: readonly Happens[];
  /** How many telephones the first circle needs. */
  readonly telephones?: 2;
}

export const ringingWays: readonly RingingWay[] = [
  { name: 'one of the first answers', circles: ['answer'] },
  { name: 'two answer at the same moment', telephones: 2, circles: ['two answer'] },
  { name: 'refused by the first, answered by the second', circles: ['refuse', 'answer'] },
  { name: 'no answer of the first, answered by the second', circles: ['ring out', 'answer'] },
  { name: 'private voicemails pick up', circles: ['voicemail'] },
  { name: 'one presses other keys, the others are busy', circles: ['other key'] },
  { name: 'busy or refused by all', circles: ['refuse'] },
  { name: 'no answer at all', circles: ['ring out'] },
  { name: 'the caller hangs up while it rings', circles: ['caller hangs up'] },
  {
    name: 'the caller hangs up while the second circle rings',
    circles: ['refuse', 'caller hangs up'],
  },
];

/** Whether a telephone is picked up on it. */
export function picksUp({ circles }: RingingWay): boolean {
  return circles.some((one) => ['answer', 'two answer', 'voicemail', 'other key'].includes(one));
}

/** Whether a moment has the circles and the telephones that a way needs. */
export function fits({ circles, telephones }: RingingWay, { circles: ring }: SetScene): boolean {
  return ring.length >= circles.length && ring[0]!.length >= (telephones ?? 1);
}

/** What a way has at hand beside the caller's telephone. */
export interface Office {
  readonly phones: Phones;
  readonly scene: SetScene;
  /** Counts the calls: who answers and who hangs up first goes round. */
  readonly turn: number;
  /** Said when the telephones of a circle ring, before anybody does anything. */
  readonly rings?: (circle: number, numbers: readonly string[]) => Promise<void>;
  /** Said when somebody picked up and is about to press a key. */
  readonly picked?: (number: string) => void;
}

/** Lets it ring, circle after circle, until the caller speaks with somebody, hears the menu or is gone. */
export async function ring(call: CallDriver, way: RingingWay, office: Office): Promise<Rung> {
  const { circles } = office.scene;
  for (const [nth, numbers] of circles.entries()) {
    await office.phones.settled();
    if (!isOn(call) || !isRinging(office, numbers)) {
      return 'gone';
    }
    const legs = await legsOf(office, numbers);
    await office.rings?.(nth, numbers);
    if (!isOn(call)) {
      return 'gone';
    }
    const happens = way.circles[Math.min(nth, way.circles.length - 1)]!;
    const spokeWith = await hands[happens](call, legs, office);
    if (spokeWith !== undefined) {
      return { spokeWith };
    }
  }
  await office.phones.settled();
  return isOn(call) ? 'menu' : 'gone';
}

type Leg = CallDriver & { readonly number: string };
type Hand = (
  call: CallDriver,
  legs: readonly Leg[],
  office: Office,
) => Promise<readonly string[] | undefined>;

const hands: Readonly<Record<Happens, Hand>> = {
  answer: async (call, legs, office) => {
    const leg = legs[office.turn % legs.length]!;
    if (!(await takes(leg, call, office))) {
      await refuseAll(legs);
      return undefined;
    }
    await part(leg, call, office);
    await Promise.all(legs.map((one) => one.ends()));
    return [leg.number];
  },
  'two answer': async (call, legs, office) => {
    const two = legs.slice(0, 2);
    await Promise.all(two.map((leg) => leg.answers()));
    await Promise.all(two.filter(isOn).map((leg) => press(leg, '1', office)));
    if (!isConnected(call)) {
      await refuseAll(legs);
      return undefined;
    }
    await call.hangsUp();
    return two.map(({ number }) => number);
  },
  refuse: async (_call, legs) => {
    await refuseAll(legs);
    return undefined;
  },
  'ring out': async (_call, _legs, { phones }) => {
    await phones.clock.advance({ seconds: 21 });
    return undefined;
  },
  voicemail: async (_call, legs) => {
    for (const leg of legs) {
      await leg.answers();
      await (isOn(leg) ? leg.waits() : undefined);
    }
    return undefined;
  },
  'other key': async (_call, [leg, ...others], office) => {
    await refuseAll(others);
    await leg!.answers();
    for (const key of ['2', '3']) {
      // asked once more, then let go
      await (isOn(leg!) ? press(leg!, key, office) : undefined);
    }
    return undefined;
  },
  'caller hangs up': async (call, legs) => {
    await call.hangsUp();
    await Promise.all(legs.map((leg) => leg.ends()));
    return undefined;
  },
};

/** @returns whether she is connected: what goes wrong on her line leaves the caller to the others */
async function takes(leg: Leg, call: CallDriver, office: Office): Promise<boolean> {
  await leg.answers();
  if (isOn(leg)) {
    await leg.hears(/Meldpunt.*Druk 1/);
    await press(leg, '1', office);
  }
  return isConnected(call);
}

async function press(leg: Leg, key: string, office: Office): Promise<void> {
  office.picked?.(leg.number);
  await leg.presses(key);
}

/** Who hangs up first changes nothing. */
async function part(leg: Leg, call: CallDriver, { turn }: Office): Promise<void> {
  await (turn % 2 === 0 ? leg : call).hangsUp();
  if (isOn(call)) {
    await call.hangsUp();
  }
}

function isOn(call: CallDriver): boolean {
  return ['ringing', 'in-progress'].includes(call.shown().state);
}

function isConnected(call: CallDriver): boolean {
  return call.shown().heard.some(({ verb }) => verb === 'Dial');
}

function isRinging({ phones }: Office, numbers: readonly string[]): boolean {
  const ringing = phones.network.calls.all().filter(({ status }) => status === 'ringing');
  return ringing.some(({ to }) => numbers.includes(to));
}

/** All telephones of a circle, ringing; and no other. */
async function legsOf({ phones }: Office, numbers: readonly string[]): Promise<Leg[]> {
  const legs = await Promise.all(
    numbers.map(async (number) => Object.assign(await phones.phone(number).rings(), { number })),
  );
  const ringing = phones.network.calls.all().filter(({ status }) => status === 'ringing');
  expect(ringing.map(({ to }) => to).sort()).toEqual([...numbers].sort());
  return legs;
}

async function refuseAll(legs: readonly CallDriver[]): Promise<void> {
  for (const leg of legs.filter(isOn)) {
    await (leg.shown().state === 'ringing' ? leg.refuses() : leg.hangsUp());
  }
}
