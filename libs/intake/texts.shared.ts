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

/** The sentences of an answer to danger, in one language. */
interface DangerParts {
  readonly emergency: string;
  readonly weDoNotCome: string;
  readonly listens: (first: string | undefined, second: string | undefined) => string;
  readonly kept: string;
  readonly last: string;
}

/**
 * Who writes of another reads 112 first. While nobody knows of whom, who listens stands beside it, and before it where
 * somebody wants to die.
 */
export function dangerInOrder(
  { listening, suicide }: { readonly listening: string; readonly suicide: string | undefined },
  { to, wish }: { readonly to: 'other' | 'unknown'; readonly wish: boolean },
  { emergency, weDoNotCome, listens, kept, last }: DangerParts,
): string {
  const ears = wish ? listens(suicide, listening) : listens(listening, suicide);
  const first = wish ? [ears, emergency] : [emergency, ears];
  const said = to === 'other' ? [emergency, weDoNotCome, ears] : [...first, weDoNotCome];
  return [...said, kept, last].join(' ');
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
