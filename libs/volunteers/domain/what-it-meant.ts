import { addDays, type LocalDate } from '#kernel';

/** So long somebody comes before it can be told what that means. */
const DAYS = 91;

/** The day on which her person is asked; undefined where that is behind us: of a match from before this system. */
export function askedOn(fromDay: LocalDate, today: LocalDate): LocalDate | undefined {
  const day = addDays(fromDay, DAYS);
  return day < today ? undefined : day;
}
