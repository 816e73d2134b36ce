import type { Phones } from '../../../apps/phones/index.ts';
import type { FaultRequest } from '../../../apps/phones/network/faults.ts';
import type { CallDriver } from '../../../apps/phones/test-interface/call-driver.ts';

/** What who calls back does with her telephone, and the other with hers. */
export interface CallBackWay {
  readonly name: string;
  readonly ours:
    'takes it' | 'presses a wrong key first' | 'lets it ring' | 'refuses' | 'has a voicemail';
  readonly theirs?: 'speaks' | 'refuses' | 'lets it ring' | 'has a voicemail' | 'waits in vain';
}

export const callBackWays: readonly CallBackWay[] = [
  { name: 'they speak', ours: 'takes it', theirs: 'speaks' },
  { name: 'they speak after a wrong key', ours: 'presses a wrong key first', theirs: 'speaks' },
  { name: 'the other is busy', ours: 'takes it', theirs: 'refuses' },
  { name: 'the other does not pick up', ours: 'takes it', theirs: 'lets it ring' },
  { name: 'a voicemail of the other', ours: 'takes it', theirs: 'has a voicemail' },
  { name: 'she hangs up while it rings', ours: 'takes it', theirs: 'waits in vain' },
  { name: 'she does not pick up', ours: 'lets it ring' },
  { name: 'she refuses', ours: 'refuses' },
  { name: 'her own voicemail', ours: 'has a voicemail' },
];

/** What goes wrong with the call to the telephone of who calls back. */
export interface CallBackFault {
  readonly name: string;
  readonly orders: readonly Omit<FaultRequest, 'number'>[];
  /** From the request on, or only from an act that is drawn: picking up, pressing 1, the end with the other. */
  readonly place: 'begin' | 'drawn';
  /** The provider takes no such call. */
  readonly refused?: true;
}

const untold = { fault: 'drop', at: 'call-status', times: 9 } as const;

const always: readonly CallBackFault[] = [
  { name: 'nothing', orders: [], place: 'begin' },
  ...(['429', '500', 'answer-lost'] as const).map((fault): CallBackFault => {
    return { name: `the request: ${fault}`, orders: [{ fault }], place: 'begin' };
  }),
  { name: 'the request: 21211', orders: [{ fault: 21_211 }], place: 'begin', refused: true },
  {
    name: 'its end is told twice',
    orders: [{ fault: 'double', at: 'call-status' }],
    place: 'begin',
  },
  { name: 'its end is not told', orders: [untold], place: 'begin' },
  ...(['429', '500', 'answer-lost'] as const).map((fault): CallBackFault => {
    const orders = [untold, { fault, at: 'fetch' }];
    return { name: `its end is not told, and when we ask: ${fault}`, orders, place: 'begin' };
  }),
  ...(['bad-signature', 'slow', 'no-connection'] as const).map((fault): CallBackFault => {
    return { name: `its end: ${fault}`, orders: [{ fault, at: 'call-status' }], place: 'begin' };
  }),
];

const whenPickedUp: readonly CallBackFault[] = [
  {
    name: 'each step comes twice',
    orders: [{ fault: 'double', at: 'voice', times: 60 }],
    place: 'begin',
  },
  ...(['drop', 'bad-signature', 'slow', 'no-connection'] as const).map((fault): CallBackFault => {
    return { name: `a step: ${fault}`, orders: [{ fault, at: 'voice' }], place: 'drawn' };
  }),
  {
    name: 'a step finds no connection',
    orders: [{ fault: 'no-connection', at: 'voice', times: 2 }],
    place: 'drawn',
  },
  {
    name: 'its end overtakes a step',
    orders: [{ fault: 'disorder', at: 'call-status' }],
    place: 'drawn',
  },
  ...(['Say', 'Gather', 'Dial', 'Hangup'] as const).map((verb): CallBackFault => {
    const orders = [{ fault: 'hang-up', at: verb } as const];
    return { name: `she hangs up at ${verb}`, orders, place: 'drawn' };
  }),
];

export function faultsOfCallBack({ ours }: CallBackWay): readonly CallBackFault[] {
  const picksUp = ours !== 'lets it ring' && ours !== 'refuses';
  return picksUp ? [...always, ...whenPickedUp] : always;
}

/** How many acts there are before which a fault may be ordered. */
export const BACK_ACTS = 3;

interface Telephones {
  readonly phones: Phones;
  readonly ours: CallDriver;
  /** The telephone that rings when she pressed 1. */
  readonly theirs: string;
  /** Said before each act, from 1. */
  readonly before: (act: number) => void;
}

/** Longer than either telephone rings. */
const RUNG_OUT = { seconds: 26 };

/** Holds the call back as it goes, as far as what goes wrong lets it. */
export async function goBack(way: CallBackWay, telephones: Telephones): Promise<void> {
  const { phones, ours, before } = telephones;
  if (way.ours === 'lets it ring') {
    return phones.clock.advance(RUNG_OUT);
  }
  if (way.ours === 'refuses') {
    return ours.refuses();
  }
  before(1);
  await ours.answers();
  return way.ours === 'has a voicemail' ? stayMute(ours) : take(way, telephones);
}

async function stayMute(ours: CallDriver): Promise<void> {
  for (let silences = 0; silences < 2 && isOn(ours); silences += 1) {
    await ours.waits();
  }
}

async function take(way: CallBackWay, { phones, ours, ...more }: Telephones): Promise<void> {
  if (way.ours === 'presses a wrong key first' && isOn(ours)) {
    await ours.presses('5');
  }
  more.before(2);
  if (isOn(ours)) {
    await ours.presses('1');
  }
  await phones.settled();
  const theirs = await ringingAt(phones, more.theirs);
  more.before(3);
  if (isOn(ours) && theirs !== undefined) {
    await withTheOther(way, phones, ours, theirs);
  }
  if (isOn(ours)) {
    await ours.hangsUp();
  }
}

async function withTheOther(
  { theirs: does }: CallBackWay,
  phones: Phones,
  ours: CallDriver,
  theirs: CallDriver,
): Promise<void> {
  switch (does) {
    case 'speaks':
      await theirs.answers();
      await ours.says('Dag, met Els van het Meldpunt');
      await theirs.hears(/met Els/);
      return theirs.hangsUp();
    case 'has a voicemail':
      await theirs.answers();
      return ours.hangsUp();
    case 'refuses':
      return theirs.refuses();
    case 'lets it ring':
      return phones.clock.advance(RUNG_OUT);
    case 'waits in vain':
    case undefined:
      return ours.hangsUp();
  }
}

function isOn(call: CallDriver): boolean {
  return ['ringing', 'in-progress'].includes(call.shown().state);
}

/** @returns undefined where it does not ring */
export async function ringingAt(phones: Phones, number: string): Promise<CallDriver | undefined> {
  const rings = phones.network.calls
    .all()
    .some(({ to, status }) => to === number && status === 'ringing');
  return rings ? phones.phone(number).rings() : undefined;
}
