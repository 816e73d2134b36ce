import { setTimeout as pause } from 'node:timers/promises';
import { seeded } from '../faults/seeded.ts';

/** Something to be done at its own time, whether what came before is done or not. */
export interface Arrival {
  readonly kind: string;
  /** Whether it was done; `false` when it was refused for now. */
  readonly run: () => Promise<boolean>;
}

export interface Taken {
  readonly kind: string;
  /** From the moment it was due, so that waiting for what came before counts too. */
  readonly ms: number;
  readonly done: boolean;
}

const HEAD_START_MS = 100;

/**
 * Lets them arrive at `perSecond` on average, at moments that nothing holds back: two at once as often as
 * chance has it (Poisson), the same for the same seed.
 */
export function openLoop(
  arrivals: readonly Arrival[],
  { perSecond, seed }: { readonly perSecond: number; readonly seed: number },
): Promise<Taken[]> {
  const chance = seeded(seed);
  const begin = performance.now() + HEAD_START_MS;
  let due = begin;
  const all = arrivals.map((arrival) => {
    due += (-Math.log(1 - chance.below(1_000_000) / 1_000_000) * 1_000) / perSecond;
    return arriveAt(due, arrival);
  });
  return Promise.all(all);
}

async function arriveAt(due: number, { kind, run }: Arrival): Promise<Taken> {
  await pause(Math.ceil(due - performance.now()));
  const done = await run();
  return { kind, done, ms: performance.now() - due };
}

/** The time within which `share` of them were done (nearest rank). @throws when there are none */
export function quantile(times: readonly number[], share: number): number {
  const at = times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1];
  if (at === undefined) {
    throw new Error('There is no quantile of nothing');
  }
  return at;
}
