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
import { hiddenNumber, looksLikeNumber, readNumber } from '../network/phone-number.ts';
import { type Message } from '../network/sms/messages.ts';
import { receiveText } from '../network/sms/receive-text.ts';
import { answerWithinMs } from '../network/webhooks.ts';

/** What a hand did with a telephone was not possible. */
export class UnusableTelephone extends Error {}

/** The longest text that a telephone sends to us as one; a sign of two units counts once. */
const longestText = 1_600;

/** Texts one of our numbers; resolves when the application has answered, or could not. */
export function text(
  network: Network,
  order: { readonly from: string; readonly to?: string | undefined; readonly body: string },
): Promise<Message> {
  if (Array.from(order.body).length > longestText) {
    throw new UnusableTelephone(`a text has at most ${longestText} characters`);
  }
  const to = ownFor(network, 'sms', order.to);
  return receiveText(network, { from: readNumber(order.from), to, body: order.body });
}

/**
 * Calls one of our numbers, without `from` as a hidden caller; resolves at the first silence.
 * @throws UnusableTelephone from what is no number, or to what is none of ours
 */
export function dial(
  network: Network,
  order: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly forwardedFrom?: string | undefined;
  },
): Promise<Call> {
  const own = ownFor(network, 'voice', order.to);
  const { from = hiddenNumber } = order;
  const telephone = readNumber(from);
  if (telephone !== hiddenNumber && !looksLikeNumber(telephone)) {
    throw new UnusableTelephone(`nobody calls from “${from}”: it is no telephone number`);
  }
  const { forwardedFrom } = order;
  return network.underway.whole(() => callIn(network, { telephone, own, forwardedFrom }));
}

export function press(network: Network, call: Call, digits: string): Promise<void> {
  return network.underway.whole(() => pressKeys(network, call, digits));
}

export function say(network: Network, call: Call, words: string): Promise<void> {
  return network.underway.whole(() => speak(network, call, words));
}

export function wait(network: Network, call: Call): Promise<void> {
  return network.underway.whole(() => staySilent(network, call));
}

export function hangUpPhone(network: Network, call: Call): Promise<void> {
  return network.underway.whole(() => hangUp(network, call));
}

export function answer(network: Network, call: Call): Promise<void> {
  return network.underway.whole(() => answerCall(network, call));
}

export function refuse(network: Network, call: Call): Promise<void> {
  return network.underway.whole(() => {
    refuseCall(network, call);
    return Promise.resolve();
  });
}

export const clockOrder = z.union([
  z.object({ now: z.iso.datetime({ offset: true }) }),
  z.object({ advanceMinutes: z.number().min(0) }),
]);

/** How long a hand on the clock waits for an application that does not answer. */
const patienceMs = 5_000;

/**
 * Moves the clock; resolves when what was due by then has been told to the application. What is
 * being told at this moment gets its answer first where it would be too late for it in a moment.
 */
export async function moveClock(
  network: Network,
  order: z.infer<typeof clockOrder>,
): Promise<void> {
  const now = network.clock.now().getTime();
  const to = 'now' in order ? new Date(order.now) : new Date(now + order.advanceMinutes * 60_000);
  if (to.getTime() - now >= answerWithinMs) {
    await network.underway.settledWithin(patienceMs);
  }
  network.clock.set(to);
  network.changes.tell();
  await network.underway.settledWithin(patienceMs);
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
