import type { Weekday } from '#kernel';
import { wordsOf } from '../text/tokens.ts';
import { todayWords, tomorrowWords, weekdays } from '../words/days.ts';
import type { Read } from './answer-to.ts';

/** A day as somebody names it. */
export type DayNamed = Weekday | 'today' | 'tomorrow';

const days = new Map<string, DayNamed>([
  ...weekdays.flatMap((names, at) => said(names, (at + 1) as Weekday)),
  ...said(todayWords, 'today'),
  ...said(tomorrowWords, 'tomorrow'),
]);

/** The days that a text names by their whole word: «zo ziek» is no Sunday. */
export function daysNamed({ tokens }: Read): ReadonlySet<DayNamed> {
  return new Set(wordsOf(tokens).flatMap((word) => days.get(word) ?? []));
}

export function isDay(word: string): boolean {
  return days.has(word);
}

function said(words: string, day: DayNamed): [string, DayNamed][] {
  return words.split(' ').map((word) => [word, day]);
}
