import { isAroundVisit } from '#kernel';

interface PlannedVisit {
  readonly plannedAt: Date | null;
}

/** The visit that a volunteer's words may be about now: the nearest of those whose time it is. */
export function goingOn<T extends PlannedVisit>(visits: readonly T[], now: Date): T | undefined {
  const away = ({ plannedAt }: T): number => Math.abs((plannedAt?.getTime() ?? 0) - now.getTime());
  return visits
    .filter(({ plannedAt }) => plannedAt !== null && isAroundVisit(plannedAt, now))
    .toSorted((a, b) => away(a) - away(b))[0];
}
