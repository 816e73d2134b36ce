import { addDays, type LocalDate } from '#kernel';

/** So many days before a screening ends somebody is told to ask for a newer extract. */
const DAYS_BEFORE = [60, 30, 7] as const;

/** The days on which that is still to be told, the first in front. */
export function warningDays(holdsUntil: LocalDate, today: LocalDate): LocalDate[] {
  return DAYS_BEFORE.map((days) => addDays(holdsUntil, -days)).filter((day) => day >= today);
}
