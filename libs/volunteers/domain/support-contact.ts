import { addDays, type LocalDate } from '#kernel';

/**
 * Contact from the coordinator was the only thing that predicted over 1,451 mentoring programmes whether a pair stays
 * together: every six weeks.
 */
const SUPPORT_DAYS = 42;
/** It stands on the desk so many days before, so that a moment can be chosen. */
const DAYS_TO_CHOOSE = 7;

/**
 * By which day the coordinator speaks to her again; undefined where she is there for nobody. What began before this
 * system knew of it counts on from then, and is never due before today.
 * @param runningSince when each of her matches that run began
 */
export function supportBy(
  runningSince: readonly LocalDate[],
  lastOn: LocalDate | undefined,
  today: LocalDate,
): LocalDate | undefined {
  const [first] = runningSince.toSorted();
  if (first === undefined) {
    return undefined;
  }
  let day = addDays(lastOn !== undefined && lastOn > first ? lastOn : first, SUPPORT_DAYS);
  while (day < today) {
    day = addDays(day, SUPPORT_DAYS);
  }
  return day;
}

export function supportShownOn(by: LocalDate): LocalDate {
  return addDays(by, -DAYS_TO_CHOOSE);
}
