import { DomainError } from '#kernel';

/**
 * A wave is small and a request asks few people; a coordinator may do otherwise, with a reason.
 * @throws DomainError `offer.nobody_chosen`, `offer.needs_reason`
 */
export function refuseWaveOverLimit(
  chosen: readonly string[],
  earlier: readonly { readonly volunteerId: string }[],
  limit: { readonly offersPerWave: number; readonly people: number },
  reason: string | undefined,
): void {
  if (chosen.length === 0) {
    throw new DomainError('offer.nobody_chosen');
  }
  const people = new Set([...chosen, ...earlier.map(({ volunteerId }) => volunteerId)]).size;
  const over = chosen.length > limit.offersPerWave || people > limit.people;
  if (over && (reason ?? '').trim() === '') {
    throw new DomainError('offer.needs_reason', {
      most: limit.offersPerWave,
      people: limit.people,
    });
  }
}
