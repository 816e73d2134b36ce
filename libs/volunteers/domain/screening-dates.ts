import type { LocalDate } from '#kernel';

/** Longer no extract proves anything; no law says how long, so the city may decide for less in each case. */
const MOST_YEARS = 5;

/** The days of an extract from the criminal records. */
export interface ScreeningDates {
  /** The day that stands on it. */
  readonly dated: LocalDate;
  /** The last day on which it holds. */
  readonly holdsUntil: LocalDate;
}

export type ScreeningFault =
  'volunteer.screening_ahead' | 'volunteer.screening_dates' | 'volunteer.screening_too_long';

/** Why an extract with these days is no screening; undefined where it is one. */
export function screeningFault(
  { dated, holdsUntil }: ScreeningDates,
  today: LocalDate,
): ScreeningFault | undefined {
  if (dated > today) {
    return 'volunteer.screening_ahead';
  }
  if (holdsUntil <= dated) {
    return 'volunteer.screening_dates';
  }
  return holdsUntil > yearsAfter(dated) ? 'volunteer.screening_too_long' : undefined;
}

/** Of 29 February the last day of that month, as text: «2033-02-29» sorts after the 28th and before March. */
function yearsAfter(day: LocalDate): string {
  return `${String(Number(day.slice(0, 4)) + MOST_YEARS)}${day.slice(4)}`;
}
