import { z } from 'zod';
import { type Call } from '../network/calls/calls.ts';
import {
  answerCall,
  callIn,
  hangUp,
  pressKeys,
  refuseCall,
  speak,
  staySilent,
} from '../network/calls/switchboard.ts';
import { type Network, type OwnNumber } from '../network/network.ts';
import { hiddenNumber, readNumber } from '../network/phone-number.ts';
import { type Message } from '../network/sms/messages.ts';
import { receiveText } from '../network/sms/receive-text.ts';

/** What a hand did with a telephone was not possible. */
export class UnusableTelephone extends Error {}

/** Texts one of our numbers; resolves when the application has answered, or could not. */
export function text(
  network: Network,
  order: { readonly from: string; readonly to?: string | undefined; readonly body: string },
): Promise<Message> {
  const to = ownFor(network, 'sms', order.to);
  return receiveText(network, { from: readNumber(order.from), to, body: order.body });
}

/** Calls one of our numbers, without `from` as a hidden caller; resolves at the first silence. */
export async function dial(
  network: Network,
  order: { readonly from?: string | undefined; readonly to?: string | undefined },
): Promise<Call> {
  const to = ownFor(network, 'voice', order.to);
  const from = order.from === undefined ? hiddenNumber : readNumber(order.from);
  const call = await callIn(network, from, to);
  await network.underway.settled();
  return call;
}

export async function press(network: Network, call: Call, digits: string): Promise<void> {
  await pressKeys(network, call, digits);
  await network.underway.settled();
}

export async function say(network: Network, call: Call, words: string): Promise<void> {
  await speak(network, call, words);
  await network.underway.settled();
}

export async function wait(network: Network, call: Call): Promise<void> {
  await staySilent(network, call);
  await network.underway.settled();
}

export async function hangUpPhone(network: Network, call: Call): Promise<void> {
  await hangUp(network, call);
  await network.underway.settled();
}

export async function answer(network: Network, call: Call): Promise<void> {
  await answerCall(network, call);
  await network.underway.settled();
}

export async function refuse(network: Network, call: Call): Promise<void> {
  refuseCall(network, call);
  await network.underway.settled();
}

export const clockOrder = z.union([
  z.object({ now: z.iso.datetime({ offset: true }) }),
  z.object({ advanceMinutes: z.number().min(0) }),
]);

/** Moves the clock; resolves when what was due by then has been told to the application. */
export async function moveClock(
  network: Network,
  order: z.infer<typeof clockOrder>,
): Promise<void> {
  if ('now' in order) {
    network.clock.set(new Date(order.now));
  } else {
    network.clock.advance(order.advanceMinutes * 60_000);
  }
  network.changes.tell();
  await network.underway.settled();
}

function ownFor(network: Network, use: 'sms' | 'voice', number: string | undefined): OwnNumber {
  const wanted = number === undefined ? undefined : readNumber(number);
  const own = network.ownNumbers.find(
    ({ number: each, takes }) => (wanted === undefined || each === wanted) && takes.includes(use),
  );
  if (own) {
    return own;
  }
  throw new UnusableTelephone(`nobody takes ${use} at ${wanted ?? 'any number'}`);
}
