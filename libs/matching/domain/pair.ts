import { DomainError } from '#kernel';
import type { SeatState } from './seat-state.ts';

/**
 * Two who visit together for the first time come at the same time, and only when both are sure to come.
 * @param others the other seats of the request
 * @throws DomainError `seat.pair_incomplete`, `seat.pair_other_time`
 */
export function refusePair(
  others: readonly { readonly state: SeatState; readonly visitAt: Date | null }[],
  visitAt: Date,
): void {
  if (others.some(({ state }) => state === 'open' || state === 'held')) {
    throw new DomainError('seat.pair_incomplete');
  }
  const agreed = others.flatMap((other) => other.visitAt ?? []);
  if (agreed.some((at) => at.getTime() !== visitAt.getTime())) {
    throw new DomainError('seat.pair_other_time');
  }
}
