import { type Network } from '../network.ts';
import { type Message } from './messages.ts';

/** What a number's queue holds at most, and the longest that a text stays valid. */
export const longestQueueMs = 36_000_000;

/** How long a text that is given now to this number would wait before it leaves. */
export function queueMs(network: Network, from: string): number {
  const until = network.sendsUntil.get(from) ?? 0;
  return Math.max(0, until - network.clock.now().getTime());
}

/** Puts the text in the queue of its number, unless it would no longer be valid when it leaves. */
export function queueText(
  network: Network,
  { from, segments, validSeconds }: Message,
): { readonly waitMs: number; readonly isTooLong: boolean } {
  const { segmentsPerSecond } = network.smsDelays;
  if (segmentsPerSecond === undefined) {
    return { waitMs: 0, isTooLong: false };
  }
  const waitMs = queueMs(network, from);
  if (waitMs > validSeconds * 1000) {
    return { waitMs: validSeconds * 1000, isTooLong: true };
  }
  const leavesAt = network.clock.now().getTime() + waitMs;
  network.sendsUntil.set(from, leavesAt + (segments * 1000) / segmentsPerSecond);
  return { waitMs, isTooLong: false };
}
