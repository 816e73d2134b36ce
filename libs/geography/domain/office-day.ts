import {
  addDays,
  type DayException,
  hoursOn,
  type LocalDate,
  openingOn,
  type WorkCalendar,
} from '#kernel';

/** A day on which the office is not open as its weekday says. */
export interface OfficeDay {
  readonly date: LocalDate;
  readonly hours: DayException;
}

/** Somebody who calls or waits for a deadline may not meet a closed door for longer. */
const MOST_CLOSED_DAYS = 21;
/** Further ahead it is a slip of the pen. */
const FURTHEST_DAYS = 730;

export type OfficeDayFault = 'past' | 'too_far' | 'no_hours' | 'as_usual' | 'closed_too_long';

/**
 * Why a day cannot be like this, or undefined. Today can still change, a day that is over cannot: what was
 * late then stays as late as it was.
 * @param calendar with all other exceptions, without this one
 */
export function faultOfDay(
  { date, hours }: OfficeDay,
  today: LocalDate,
  calendar: WorkCalendar,
): OfficeDayFault | undefined {
  if (date < today) {
    return 'past';
  }
  if (date > addDays(today, FURTHEST_DAYS)) {
    return 'too_far';
  }
  const changed = withDay(calendar, { date, hours });
  if (hours !== 'closed' && openingOn(date, changed) === undefined) {
    return 'no_hours';
  }
  if (isSame(hours, hoursOn(date, calendar) ?? 'closed')) {
    return 'as_usual';
  }
  return isClosedTooLong(date, changed) ? 'closed_too_long' : undefined;
}

export function isSame(one: DayException, other: DayException): boolean {
  return one === 'closed' || other === 'closed'
    ? one === other
    : one.from === other.from && one.to === other.to;
}

/** Whether a closed day lies in a stretch of closed days that nobody should have to wait for. */
export function isClosedTooLong(date: LocalDate, calendar: WorkCalendar): boolean {
  if (openingOn(date, calendar) !== undefined) {
    return false;
  }
  const closed = 1 + closedFrom(date, -1, calendar) + closedFrom(date, 1, calendar);
  return closed > MOST_CLOSED_DAYS;
}

function closedFrom(date: LocalDate, step: 1 | -1, calendar: WorkCalendar): number {
  let days = 0;
  while (
    days < MOST_CLOSED_DAYS &&
    openingOn(addDays(date, step * (days + 1)), calendar) === undefined
  ) {
    days += 1;
  }
  return days;
}

function withDay(calendar: WorkCalendar, { date, hours }: OfficeDay): WorkCalendar {
  return { ...calendar, exceptions: new Map([...(calendar.exceptions ?? []), [date, hours]]) };
}
