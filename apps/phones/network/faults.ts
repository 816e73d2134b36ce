import { z } from 'zod';
import { type FaultName, faultNames, placesOf, type RequestPlace } from './fault-places.ts';

/**
 * An order for things to go wrong: a name, or an error code of Twilio's. `at` narrows it to one of
 * its places: an act of the REST API, a kind of webhook, or for hang-up a verb. Without it an error
 * code of 30xxx is told by status and any other at sending; slow, answer-lost, 429 and 500 happen at
 * sending; the rest wherever it can. Slow at a webhook is an answer that comes too late, at status a
 * callback that does. Late is a notice of a minute ago. Disorder at call-status is an end that overtakes
 * the last step. No-connection once is tried again, twice goes to the fallback, as drop does at voice.
 */
export const faultOrder = z
  .object({
    fault: z.union([
      z.enum(faultNames),
      z.literal(429).transform(() => '429' as const),
      z.literal(500).transform(() => '500' as const),
      z.coerce.number().int().min(10_000).max(99_999),
    ]),
    number: z.string().min(1).optional(),
    times: z.coerce.number().int().min(1).max(10_000).default(1),
    at: z.string().optional(),
  })
  .refine(({ fault, at }) => at === undefined || placesOf(fault).all.includes(at), {
    path: ['at'],
    error: 'this fault does not happen there',
  });
export type FaultOrder = z.infer<typeof faultOrder>;
export type FaultRequest = z.input<typeof faultOrder>;

/** The faults that still have to happen, each a number of times, for one number or for any. */
export class Faults {
  private orders: FaultOrder[] = [];

  add(order: FaultOrder): void {
    this.orders.push({ ...order });
  }

  clear(): void {
    this.orders = [];
  }

  list(): readonly FaultOrder[] {
    return this.orders;
  }

  /** Whether this fault happens now; each yes uses one of its times. `at` as in the order. */
  happens(fault: FaultName, number: string, at?: string): boolean {
    return this.use((order) => order.fault === fault && isAt(order, at), number);
  }

  /** The error code that is due for this number at this act or by status, if any. */
  errorCode(number: string, at: RequestPlace | 'status'): number | undefined {
    let code: number | undefined;
    this.use((order) => {
      if (typeof order.fault !== 'number' || !isAt(order, at)) {
        return false;
      }
      code = order.fault;
      return true;
    }, number);
    return code;
  }

  private use(matches: (order: FaultOrder) => boolean, number: string): boolean {
    const due = this.orders.find(
      (order) => (order.number === undefined || order.number === number) && matches(order),
    );
    if (!due) {
      return false;
    }
    due.times -= 1;
    this.orders = this.orders.filter((order) => order.times > 0);
    return true;
  }
}

function isAt({ fault, at }: FaultOrder, here: string | undefined): boolean {
  if (here === undefined) {
    return true;
  }
  return at === undefined ? placesOf(fault).usual.includes(here) : at === here;
}
