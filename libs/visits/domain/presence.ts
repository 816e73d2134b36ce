const HOUR_MS = 3_600_000;

/** Who comes early is at the door within this time; whoever says so sooner means another day or pressed wrong. */
const PRESENCE_BEFORE_MS = 2 * HOUR_MS;
/** Long enough for who remembers it at home in the evening; the day after she is asked how it went. */
export const PRESENCE_AFTER_MS = 12 * HOUR_MS;

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
  const since = now.getTime() - visit.plannedAt.getTime();
  return since >= -PRESENCE_BEFORE_MS && since <= PRESENCE_AFTER_MS ? 'noted' : 'not_now';
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
