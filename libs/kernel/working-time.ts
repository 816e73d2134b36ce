import {
  addDays,
  instantOn,
  localDate,
  type LocalDate,
  type Weekday,
  weekdayOf,
} from './zoned-time.ts';

/** On which days, from when until when; "08:30" and "17:00" on the wall clock. */
export interface OfficeHours {
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
}

/** From when until when on one day, "08:30" and "17:00" on the wall clock. */
export interface DayHours {
  readonly from: string;
  readonly to: string;
}

/** What one day is instead of what its weekday says. */
export type DayException = DayHours | 'closed';

/** When a city works. The same shape with other hours says when texts may be sent. */
export interface WorkCalendar {
  readonly zone: string;
  readonly hours: OfficeHours;
  readonly isHoliday: (date: LocalDate) => boolean;
  /** Days that are otherwise: these go before weekdays and holidays. */
  readonly exceptions?: ReadonlyMap<LocalDate, DayException>;
}

/** One stretch of open hours. */
export interface Opening {
  readonly date: LocalDate;
  readonly from: Date;
  readonly to: Date;
}

/** No calendar is closed for longer; one that is would be searched for ever. */
const longestClosureDays = 60;

/** The hours of one day; undefined when closed. */
export function hoursOn(date: LocalDate, calendar: WorkCalendar): DayHours | undefined {
  const { hours, isHoliday, exceptions } = calendar;
  const exception = exceptions?.get(date);
  if (exception !== undefined) {
    return exception === 'closed' ? undefined : exception;
  }
  return hours.days.includes(weekdayOf(date)) && !isHoliday(date)
    ? { from: hours.from, to: hours.to }
    : undefined;
}

/** The opening hour is open, the closing hour is not. */
export function isOpen(at: Date, calendar: WorkCalendar): boolean {
  return nextOpening(at, calendar).getTime() === at.getTime();
}

/** The instant itself when open, else when it opens next. Throws RangeError if it never does. */
export function nextOpening(at: Date, calendar: WorkCalendar): Date {
  const { from } = openingAfter(at, calendar);
  return from > at ? from : at;
}

/**
 * The deadline of "within n working days": the end of office hours of the n-th working day after the
 * date of receipt, on the calendar's own clock. The date of receipt never counts, whatever the hour.
 * So what comes in on a closed day or after closing waits for the next opening, and the day of that
 * opening is day 1: two days from Friday 16.00, Friday 20.00 or Saturday 12.00 end on Tuesday, from
 * Monday 7.00 or 10.00 on Wednesday. Throws RangeError for less than one day.
 */
export function addWorkingDays(at: Date, days: number, calendar: WorkCalendar): Date {
  if (days < 1) {
    throw new RangeError('a deadline of no working day');
  }
  let opening = openingFrom(addDays(localDate(at, calendar.zone), 1), calendar);
  for (let day = 1; day < days; day += 1) {
    opening = openingFrom(addDays(opening.date, 1), calendar);
  }
  return opening.to;
}

/** Open minutes between two instants, with their fraction; 0 when the second comes first. */
export function workingMinutesBetween(from: Date, to: Date, calendar: WorkCalendar): number {
  let minutes = 0;
  for (const opening of openingsBetween(from, to, calendar)) {
    const start = Math.max(opening.from.getTime(), from.getTime());
    const end = Math.min(opening.to.getTime(), to.getTime());
    minutes += Math.max(0, end - start) / 60_000;
  }
  return minutes;
}

/** The openings that lie, in part at least, between two instants, in order and whole. */
export function openingsBetween(from: Date, to: Date, calendar: WorkCalendar): Opening[] {
  const openings: Opening[] = [];
  let opening = openingAfter(from, calendar);
  while (opening.from < to) {
    openings.push(opening);
    opening = openingFrom(addDays(opening.date, 1), calendar);
  }
  return openings;
}

/** When so many open minutes have passed: a clock that stands still while closed. */
export function addWorkingMinutes(at: Date, minutes: number, calendar: WorkCalendar): Date {
  let left = minutes * 60_000;
  let opening = openingAfter(at, calendar);
  let start = Math.max(opening.from.getTime(), at.getTime());
  while (start + left > opening.to.getTime()) {
    left -= opening.to.getTime() - start;
    opening = openingFrom(addDays(opening.date, 1), calendar);
    start = opening.from.getTime();
  }
  return new Date(start + left);
}

/** When the working day ends in which something comes in, or the next one after it. */
export function endOfWorkingDay(at: Date, calendar: WorkCalendar): Date {
  return openingAfter(at, calendar).to;
}

/** The opening that an instant lies in, or the first one after it. */
function openingAfter(at: Date, calendar: WorkCalendar): Opening {
  const opening = openingFrom(localDate(at, calendar.zone), calendar);
  return opening.to > at ? opening : openingFrom(addDays(opening.date, 1), calendar);
}

function openingFrom(first: LocalDate, calendar: WorkCalendar): Opening {
  let date = first;
  for (let days = 0; days <= longestClosureDays; days += 1, date = addDays(date, 1)) {
    const opening = openingOn(date, calendar);
    if (opening !== undefined) {
      return opening;
    }
  }
  throw new RangeError('a calendar that never opens');
}

/** Hours that the change to summer time skips are no opening. */
export function openingOn(date: LocalDate, calendar: WorkCalendar): Opening | undefined {
  const hours = hoursOn(date, calendar);
  if (hours === undefined) {
    return undefined;
  }
  const from = instantOn(date, hours.from, calendar.zone);
  const to = instantOn(date, hours.to, calendar.zone);
  return from < to ? { date, from, to } : undefined;
}
