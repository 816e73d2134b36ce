import { DAY_MS } from './durations.ts';

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A day on somebody's calendar, "2026-11-21", without zone or hour. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** What the clock on the wall says; a month is 1–12, an hour 0–23. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

export interface LocalParts extends LocalTime {
  readonly weekday: Weekday;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

export function localParts(instant: Date, zone: string): LocalParts {
  const shifted = new Date(instant.getTime() + offsetMs(instant.getTime(), zone));
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: weekdayOfUtc(shifted),
  };
}

/**
 * The instant at which the wall clock says this. An hour that is skipped in spring gives the first
 * instant after the gap, an hour that comes twice in autumn the earlier one. A day or minute beyond
 * its month or hour rolls over.
 */
export function instantOf(local: LocalTime, zone: string): Date {
  return instantsOf(local, zone)[0];
}

/** Every instant at which the wall clock says this, in order: two in the hour that comes twice. */
function instantsOf(local: LocalTime, zone: string): [Date, ...Date[]] {
  const asUtc = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute);
  const offsetBefore = offsetMs(asUtc - DAY_MS, zone);
  const offsetAfter = offsetMs(asUtc + DAY_MS, zone);
  const [first, ...others] = [asUtc - offsetBefore, asUtc - offsetAfter]
    .filter((instant) => instant + offsetMs(instant, zone) === asUtc)
    .sort((one, other) => one - other);
  return first === undefined
    ? [firstInstantWith(offsetAfter, asUtc - offsetAfter, asUtc - offsetBefore, zone)]
    : [new Date(first), ...others.map((instant) => new Date(instant))];
}

/** The same time on the wall clock, so many calendar days later (or earlier). */
export function addLocalDays(instant: Date, days: number, zone: string): Date {
  const parts = localParts(instant, zone);
  const withinMinuteMs = ((instant.getTime() % 60_000) + 60_000) % 60_000;
  const moved = instantOf({ ...parts, day: parts.day + days }, zone);
  return new Date(moved.getTime() + withinMinuteMs);
}

export function localDate(instant: Date, zone: string): LocalDate {
  return isoDate(instant.getTime() + offsetMs(instant.getTime(), zone));
}

/** The first instant of a day; of the day an instant lies in when given one. */
export function startOfLocalDay(day: LocalDate | Date, zone: string): Date {
  return instantOn(day instanceof Date ? localDate(day, zone) : day, '00:00', zone);
}

/** The instant at which a day's clock says "HH:MM" ("24:00" is the end of the day). */
export function instantOn(date: LocalDate, time: string, zone: string): Date {
  return instantOf(localTimeOn(date, time), zone);
}

/** As `instantOn`, but of an hour that comes twice the later one: for an end that leaves no gap. */
export function lastInstantOn(date: LocalDate, time: string, zone: string): Date {
  const instants = instantsOf(localTimeOn(date, time), zone);
  return instants.at(-1) ?? instants[0];
}

function localTimeOn(date: LocalDate, time: string): LocalTime {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day, hour: 0, minute: minutesOfDay(time) };
}

/** The next moment at which the clock says "HH:MM", and its day; later than now. */
export function nextTimeOfDay(
  now: Date,
  time: string,
  zone: string,
): { readonly day: LocalDate; readonly at: Date } {
  const today = localDate(now, zone);
  const day = instantOn(today, time, zone) > now ? today : addDays(today, 1);
  return { day, at: instantOn(day, time, zone) };
}

/** "8:30" or "08:30" as minutes after midnight; throws RangeError on anything else. */
export function minutesOfDay(time: string): number {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(time) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  if (!(total <= 24 * 60)) {
    throw new RangeError('not a time of day, HH:MM');
  }
  return total;
}

/** Accepts only a day that exists: "2026-02-30" is undefined. */
export function parseLocalDate(text: string): LocalDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return undefined;
  }
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && isoDate(time) === text ? isoDate(time) : undefined;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return isoDate(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS);
}

export function weekdayOf(date: LocalDate): Weekday {
  return weekdayOfUtc(new Date(`${date}T00:00:00Z`));
}

function isoDate(time: number): LocalDate {
  return new Date(time).toISOString().slice(0, 10) as LocalDate;
}

function weekdayOfUtc(date: Date): Weekday {
  return (((date.getUTCDay() + 6) % 7) + 1) as Weekday;
}

/** How far the wall clock runs ahead of UTC at that moment. */
function offsetMs(time: number, zone: string): number {
  const fields: Record<string, number> = {};
  for (const { type, value } of formatter(zone).formatToParts(time)) {
    fields[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
}

/** Making a formatter costs far more than using it. */
function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) {
    return known;
  }
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
}

/** Halves the stretch until the moment at which the clock jumps is left. */
function firstInstantWith(offset: number, before: number, after: number, zone: string): Date {
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    [low, high] = offsetMs(middle, zone) === offset ? [low, middle] : [middle, high];
  }
  return new Date(high);
}
