import { isAroundVisit } from '#kernel';

export type Presence = 'arrived' | 'left';

/** As far as it decides what a volunteer may say of it. */
export interface VisitInTime {
  readonly plannedAt: Date;
  readonly arrivedAt: Date | null;
  readonly leftAt: Date | null;
}

/**
 * - `noted` it counts, now
 * - `known` she said so before: the first time counts
 * - `left_already` nobody arrives after leaving
 * - `not_now` her visit is another time
 */
export type PresenceOutcome = 'noted' | 'known' | 'left_already' | 'not_now';

/** Whoever leaves without having said that she arrived did arrive, but when is not known: that stays empty. */
export function presenceOf(visit: VisitInTime, what: Presence, now: Date): PresenceOutcome {
  if (visit.leftAt !== null) {
    return what === 'left' ? 'known' : 'left_already';
  }
  if (what === 'arrived' && visit.arrivedAt !== null) {
    return 'known';
  }
  return isAroundVisit(visit.plannedAt, now) ? 'noted' : 'not_now';
}

/** The visit that a volunteer most likely calls about: the nearest in time that she did not leave yet. */
export function nearestVisit<T extends VisitInTime>(
  visits: readonly T[],
  now: Date,
): T | undefined {
  const away = ({ plannedAt }: T): number => Math.abs(plannedAt.getTime() - now.getTime());
  const standing = visits.filter(({ leftAt }) => leftAt === null);
  return (standing.length > 0 ? standing : visits).toSorted((a, b) => away(a) - away(b))[0];
}

/** She leaves where she is, also when her next visit is nearer by now. */
export function visitMeant<T extends VisitInTime>(
  visits: readonly T[],
  what: Presence,
  now: Date,
): T | undefined {
  const since = ({ arrivedAt }: T): number => arrivedAt?.getTime() ?? 0;
  const [there] = visits
    .filter(({ arrivedAt, leftAt }) => arrivedAt !== null && leftAt === null)
    .toSorted((a, b) => since(b) - since(a));
  return what === 'left' && there !== undefined ? there : nearestVisit(visits, now);
}
