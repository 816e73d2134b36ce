import { addDays, HOUR_MS, localDate, localParts } from '#kernel';
import { type DayNamed, daysNamed, type Read } from '#reading';

/** So long after the hour she may still write that she does not come: somebody waits for her. */
const LATE_MS = 3 * HOUR_MS;

/**
 * Which of a volunteer's visits her word that she cannot come puts in doubt: those still to come on a day that
 * she names, else all that are still to come. A visit too many is asked about; one too few leaves somebody waiting.
 */
export function visitsEndangered<T extends { readonly plannedAt: Date | null }>(
  said: Read,
  visits: readonly T[],
  saidAt: Date,
  zone: string,
): T[] {
  const days = daysNamed(said);
  const ahead = visits.filter((visit) => isToCome(visit, saidAt));
  const named = ahead.filter(({ plannedAt }) => isNamed(days, plannedAt ?? saidAt, saidAt, zone));
  return named.length > 0 ? named : ahead;
}

/** Whether a visit is still to come, or its hour has only just passed. */
export function isToCome({ plannedAt }: { readonly plannedAt: Date | null }, now: Date): boolean {
  return plannedAt !== null && plannedAt.getTime() + LATE_MS > now.getTime();
}

function isNamed(days: ReadonlySet<DayNamed>, at: Date, saidAt: Date, zone: string): boolean {
  const day = localDate(at, zone);
  const now = localDate(saidAt, zone);
  return (
    days.has(localParts(at, zone).weekday) ||
    (day === now && days.has('today')) ||
    (day === addDays(now, 1) && days.has('tomorrow'))
  );
}
