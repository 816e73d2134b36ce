import { addDays, type LocalDate, parseLocalDate, weekdayOf } from '#kernel';
import { standardWords } from '../text/spelling.ts';
import { monthEdges, months, shortDays } from '../words/calendar.ts';
import { tomorrowWords, weekdays } from '../words/days.ts';

/** A day that somebody wrote; `past` is over, `far` lies more than a year ahead, `unclear` is none that we understand. */
export type DayMeant = LocalDate | 'past' | 'far' | 'unclear';

const monthNumbers = numbered(months);
const dayNumbers = numbered(weekdays.map((words, at) => `${words} ${shortDays[at] ?? ''}`));
const edges = Object.entries(monthEdges).flatMap(([edge, words]) =>
  words.split(' ').map((word): [string, string] => [word, edge]),
);
const edgeOf = new Map(edges);
const tomorrow = new Set(tomorrowWords.split(' '));
const small = new Set('de het le la the of op'.split(' '));

/**
 * Which day «15 december», «15/12», «eind maart» or «maandag» is: the next such day. A month alone ends the day before
 * it begins.
 */
export function dayMeant(written: string, today: LocalDate): DayMeant {
  const words = wordsIn(written);
  const [only] = words;
  if (words.length === 1 && only !== undefined && tomorrow.has(only)) {
    return addDays(today, 1);
  }
  const weekday = words.length === 1 ? dayNumbers.get(only ?? '') : undefined;
  if (weekday !== undefined) {
    const ahead = (weekday - weekdayOf(today) + 7) % 7;
    return addDays(today, ahead === 0 ? 7 : ahead);
  }
  return ofMonth(withoutWeekday(words), today);
}

export function namesMonth(written: string): boolean {
  return wordsIn(written).some((word) => monthNumbers.has(word));
}

function wordsIn(written: string): string[] {
  return written
    .toLowerCase()
    .split(/[\s/]+/u)
    .flatMap((word) => standardWords(word))
    .filter((word) => word !== '' && !small.has(word));
}

function withoutWeekday(words: readonly string[]): readonly string[] {
  return words.length > 1 && dayNumbers.has(words[0] ?? '') ? words.slice(1) : words;
}

function ofMonth(words: readonly string[], today: LocalDate): DayMeant {
  const [first = '', second = '', third, ...more] = words;
  if (more.length > 0) {
    return 'unclear';
  }
  const edge = edgeOf.get(first);
  if (edge !== undefined) {
    return third === undefined ? edgeDay(edge, monthNumbers.get(second), today) : 'unclear';
  }
  return words.length === 1
    ? beforeMonth(monthNumbers.get(first), today)
    : dayOfMonth(numberIn(first), monthNumbers.get(second) ?? numberIn(second), third, today);
}

function beforeMonth(month: number | undefined, today: LocalDate): DayMeant {
  const begin = month === undefined ? undefined : nextOf(1, month, addDays(today, 1));
  return begin === undefined ? 'unclear' : addDays(begin, -1);
}

function dayOfMonth(
  day: number | undefined,
  month: number | undefined,
  year: string | undefined,
  today: LocalDate,
): DayMeant {
  if (day === undefined || month === undefined) {
    return 'unclear';
  }
  return year === undefined
    ? (nextOf(day, month, today) ?? 'unclear')
    : ofYear(dateOf(yearIn(year), month, day), today);
}

function ofYear(day: LocalDate | undefined, today: LocalDate): DayMeant {
  if (day === undefined) {
    return 'unclear';
  }
  if (day < today) {
    return 'past';
  }
  return day > addDays(today, 366) ? 'far' : day;
}

function edgeDay(edge: string, month: number | undefined, today: LocalDate): DayMeant {
  if (month === undefined) {
    return 'unclear';
  }
  if (edge === 'last') {
    return beforeMonth((month % 12) + 1, today);
  }
  return nextOf(edge === 'first' ? 1 : 15, month, today) ?? 'unclear';
}

/** Today or later; a 29 February may be years away, and is then none. */
function nextOf(day: number, month: number, today: LocalDate): LocalDate | undefined {
  const year = Number(today.slice(0, 4));
  const days = [year, year + 1].flatMap((one) => dateOf(one, month, day) ?? []);
  return days.find((one) => one >= today);
}

function dateOf(year: number | undefined, month: number, day: number): LocalDate | undefined {
  const two = (number: number): string => String(number).padStart(2, '0');
  return year === undefined
    ? undefined
    : parseLocalDate(`${String(year)}-${two(month)}-${two(day)}`);
}

function yearIn(text: string): number | undefined {
  const year = numberIn(text);
  return year !== undefined && text.length === 2 ? 2000 + year : year;
}

function numberIn(text: string): number | undefined {
  return /^\d{1,4}$/u.test(text) ? Number(text) : undefined;
}

function numbered(lists: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    lists.flatMap((words, at) =>
      words
        .split(' ')
        .filter((word) => word !== '')
        .map((word): [string, number] => [word, at + 1]),
    ),
  );
}
