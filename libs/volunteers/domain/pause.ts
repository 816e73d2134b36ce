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
