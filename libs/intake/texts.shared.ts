import { addDays, localDate, localParts } from '#kernel';

/** When we open, and when that is said. */
export interface OpeningAt {
  readonly now: Date;
  readonly opening: Date;
  readonly zone: string;
}

/** One number where two are the same or one is missing. */
export function eitherOf(
  first: string | undefined,
  second: string | undefined,
  or: string,
): string {
  return [...new Set([first, second])].filter((number) => number !== undefined).join(` ${or} `);
}

/** «morgen om 8.30», «lundi à 8.30», or «vandaag» while it is open; no office is closed for a whole week. */
export function sayOpening(
  { now, opening, zone }: OpeningAt,
  words: {
    readonly locale: string;
    readonly today: string;
    readonly tomorrow: string;
    readonly at: string;
  },
): string {
  const today = localDate(now, zone);
  const day = localDate(opening, zone);
  const { hour, minute } = localParts(opening, zone);
  if (opening <= now) {
    return words.today;
  }
  const near = { [today]: words.today, [addDays(today, 1)]: words.tomorrow };
  const weekday = new Intl.DateTimeFormat(words.locale, { weekday: 'long', timeZone: zone });
  const said = near[day] ?? weekday.format(opening);
  return `${said} ${words.at} ${String(hour)}.${String(minute).padStart(2, '0')}`;
}
