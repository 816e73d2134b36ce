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
 * - `left_already` nobody arrives after leaving; who never said that she arrived pressed the wrong key
 * - `not_now` her visit is another time
 */
export type PresenceOutcome = 'noted' | 'known' | 'left_already' | 'not_now';

/** Whoever leaves without having said that she arrived did arrive, but when is not known: that stays empty. */
export function presenceOf(visit: VisitInTime, what: Presence, now: Date): PresenceOutcome {
  if (visit.leftAt !== null && what === 'left') {
    return 'known';
  }
  if (visit.leftAt !== null && visit.arrivedAt !== null) {
    return 'left_already';
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

/** From then on whoever says that she arrived means this visit rather than the one before. */
const AT_THE_DOOR_MS = 30 * 60_000;

/**
 * The visit that she says it of. She leaves where she arrived last, also when her next visit is nearer by now;
 * who never said that she arrived leaves what has begun, and whoever says it twice says it of the same visit.
 */
export function visitMeant<T extends VisitInTime>(
  visits: readonly T[],
  what: Presence,
  now: Date,
): T | undefined {
  const meant = what === 'left' ? leftNow(visits, now) : lastBegun(visits.filter(isNotLeft), now);
  return meant ?? nearestVisit(visits, now);
}

function leftNow<T extends VisitInTime>(visits: readonly T[], now: Date): T | undefined {
  const there = last(visits, ({ arrivedAt }) => arrivedAt);
  if (there?.leftAt === null) {
    return there;
  }
  const silent = visits.filter((visit) => isNotLeft(visit) && visit.arrivedAt === null);
  return lastBegun(silent, now, 0) ?? last(visits, ({ leftAt }) => leftAt);
}

/** The last planned of those whose time has come. */
function lastBegun<T extends VisitInTime>(
  visits: readonly T[],
  now: Date,
  earlyMs = AT_THE_DOOR_MS,
): T | undefined {
  const begun = visits.filter(({ plannedAt }) => plannedAt.getTime() - earlyMs <= now.getTime());
  return last(begun, ({ plannedAt }) => plannedAt);
}

function last<T>(visits: readonly T[], when: (visit: T) => Date | null): T | undefined {
  const at = (visit: T): number => when(visit)?.getTime() ?? 0;
  return visits.filter((visit) => when(visit) !== null).toSorted((a, b) => at(b) - at(a))[0];
}

function isNotLeft({ leftAt }: VisitInTime): boolean {
  return leftAt === null;
}
