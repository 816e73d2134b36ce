import type { OfficeDayView } from '#geography';
import {
  addDays,
  belgianHolidays,
  type DayException,
  hoursOn,
  type LocalDate,
  type WorkCalendar,
  weekdayOf,
} from '#kernel';
import { dutchDate } from '../../http/rendering/dutch-dates.ts';
import { sayHours } from '../words/time-words.ts';

const WEEKS = 6;
const HOLIDAYS = 4;

/** One day in the weeks to come. */
interface DayView {
  readonly date: LocalDate;
  readonly text: string;
  readonly hours: string;
  /** The name of a holiday, or why the day is otherwise. */
  readonly why: string | undefined;
  readonly isOpen: boolean;
  readonly isOther: boolean;
  readonly isToday: boolean;
  readonly isOver: boolean;
}

export interface WeekView {
  readonly title: string;
  readonly days: readonly DayView[];
}

export interface Days {
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  readonly others: readonly OfficeDayView[];
}

/** This week and those after it, each from Monday. */
export function weeksOf(days: Days): WeekView[] {
  const monday = addDays(days.today, 1 - weekdayOf(days.today));
  return Array.from({ length: WEEKS }, (_, week) => {
    const first = addDays(monday, week * 7);
    return {
      title: week === 0 ? 'Deze week' : `Week van ${sayDate(first, days.today)}`,
      days: Array.from({ length: 7 }, (_day, at) => dayView(addDays(first, at), days)),
    };
  });
}

function dayView(date: LocalDate, { today, calendar, others }: Days): DayView {
  const hours = hoursOn(date, calendar);
  const other = others.find((day) => day.date === date);
  return {
    date,
    text: sayDate(date, today),
    hours: sayException(hours ?? 'closed'),
    why: other?.reason ?? holidayOn(date),
    isOpen: hours !== undefined,
    isOther: other !== undefined,
    isToday: date === today,
    isOver: date < today,
  };
}

/** An exception as it stands in the list, where it can be taken off. */
export interface OtherDayView {
  readonly date: LocalDate;
  readonly text: string;
  readonly hours: string;
  readonly reason: string;
  readonly usual: string;
  readonly by: string | undefined;
}

/** @param names of who noted them, by account */
export function otherDays(
  { today, calendar, others }: Days,
  names: ReadonlyMap<string, string>,
): OtherDayView[] {
  const usual = { ...calendar, exceptions: new Map<LocalDate, DayException>() };
  return others.map(({ date, hours, reason, notedBy }) => {
    const holiday = holidayOn(date);
    const otherwise = sayException(hoursOn(date, usual) ?? 'closed');
    return {
      ...{ date, reason },
      text: sayDate(date, today),
      hours: sayException(hours),
      usual: holiday === undefined ? otherwise : `${otherwise} (${holiday})`,
      by: names.get(notedBy),
    };
  });
}

/** The holidays to come, each with its day: «Kerstmis (vr 25 december)». */
export function comingHolidays(today: LocalDate): string[] {
  const year = Number(today.slice(0, 4));
  return [...belgianHolidays(year), ...belgianHolidays(year + 1)]
    .filter(([date]) => date >= today)
    .sort(([one], [other]) => one.localeCompare(other))
    .slice(0, HOLIDAYS)
    .map(([date, name]) => `${name} (${sayDate(date, today)})`);
}

/** «ma 23 november», with its year when that is another one. */
function sayDate(date: LocalDate, today: LocalDate): string {
  return dutchDate(noonOf(date), noonOf(today));
}

/** A moment that lies within the day in any zone of ours. */
function noonOf(date: LocalDate): string {
  return `${date}T12:00:00Z`;
}

function sayException(hours: DayException): string {
  return hours === 'closed' ? 'gesloten' : sayHours(hours);
}

function holidayOn(date: LocalDate): string | undefined {
  return belgianHolidays(Number(date.slice(0, 4))).get(date);
}
