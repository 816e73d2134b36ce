import { addDays, instantOn, localDate, type LocalDate } from '#kernel';

/** Longer is settled in a talk. */
const MOST_DAYS = 366;

/** The instant after the last day of a pause: the day itself is still hers. */
export function endOfPause(lastDay: LocalDate, zone: string): Date {
  return instantOn(lastDay, '24:00', zone);
}

/** The last day of a pause that ends at this instant: every way that says a pause says this day. */
export function lastDayOfPause(endsAt: Date, zone: string): LocalDate {
  return localDate(new Date(endsAt.getTime() - 1), zone);
}

/** Why no pause can last until this day; undefined where it can. */
export function pauseFault(
  lastDay: LocalDate,
  today: LocalDate,
): 'volunteer.pause_over' | 'volunteer.pause_too_long' | undefined {
  if (lastDay < today) {
    return 'volunteer.pause_over';
  }
  return lastDay > addDays(today, MOST_DAYS) ? 'volunteer.pause_too_long' : undefined;
}

/** Days away that follow one another, as they are seen today. */
export interface PlannedPause {
  readonly isNow: boolean;
  readonly from: LocalDate;
  /** The last day. */
  readonly to: LocalDate;
}

/** The pause that she is in or plans next by the days on which she cannot. One day alone is no pause. */
export function plannedPause(
  away: readonly { readonly from: LocalDate; readonly to: LocalDate }[],
  today: LocalDate,
): PlannedPause | undefined {
  const [next] = away
    .filter(({ from, to }) => from < to && today <= to)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return next && { isNow: next.from <= today, from: next.from, to: next.to };
}
