import { z } from 'zod';

export const faultNames = [
  'slow',
  'drop',
  'no-connection',
  'double',
  'disorder',
  'answer-lost',
  '429',
  '500',
  'hang-up',
  'empty-recording',
  'no-recording',
  'bad-signature',
] as const;
export type FaultName = (typeof faultNames)[number];

/**
 * An order for things to go wrong: a name, or an error code of Twilio's. `at` narrows it: for `slow`
 * send (the answer to a request, the default), status (the callback comes late) or another kind of
 * webhook (the application's answer to it comes too late); for an error code send or status (else by
 * the code: 30xxx is told by status); for hang-up the verb; for drop, double, disorder, no-connection
 * and bad-signature the kind of webhook. No-connection once is tried again, twice goes to the fallback.
 */
export const faultOrder = z.object({
  fault: z.union([
    z.enum(faultNames),
    z.literal(429).transform(() => '429' as const),
    z.literal(500).transform(() => '500' as const),
    z.coerce.number().int().min(10_000).max(99_999),
  ]),
  number: z.string().min(1).optional(),
  times: z.coerce.number().int().min(1).max(10_000).default(1),
  at: z.string().optional(),
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
    return this.use(
      (order) => order.fault === fault && (at === undefined || placeOf(order, at) === at),
      number,
    );
  }

  /** The error code that is due for this number at sending or by status, if any. */
  errorCode(number: string, at: 'send' | 'status'): number | undefined {
    let code: number | undefined;
    this.use((order) => {
      if (typeof order.fault !== 'number' || (order.at ?? usualPlace(order.fault)) !== at) {
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

function placeOf(order: FaultOrder, anywhere: string): string {
  return order.at ?? (order.fault === 'slow' ? 'send' : anywhere);
}

function usualPlace(code: number): 'send' | 'status' {
  return code >= 30_000 && code < 40_000 ? 'status' : 'send';
}
