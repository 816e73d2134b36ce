import { names } from '../answers/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { todayWords } from '../words/days.ts';
import { besideKilometres, kilometreWords, moreKilometres } from '../words/volunteers.ts';
import { courtesies } from './saying.ts';

export interface KilometresMeant {
  readonly kind: 'km';
  readonly metres: number;
  /** On which day, where she says so. */
  readonly on?: 'today' | 'yesterday';
  /** Beside what she told of that day before. */
  readonly more: boolean;
}

const units = new Set(kilometreWords.split(' '));
const more = new Set(moreKilometres.split(' '));
const beside = new Set([
  ...more,
  ...besideKilometres.split(' '),
  ...courtesies.filter((one) => !one.includes(' ')),
  ...names,
]);
const today = new Set(todayWords.split(' '));
const MOST_WORDS = 16;

/** Reads «KM 12», «12,5 km heen en terug»: one number, and nothing that is not understood. */
export function kilometresIn(tokens: readonly Token[]): KilometresMeant | undefined {
  const metres = tellsKilometres(tokens) ? metresIn(tokens) : undefined;
  if (metres === undefined) {
    return undefined;
  }
  const words = wordsOf(tokens);
  return { kind: 'km', metres, ...dayOf(words), more: words.some((word) => more.has(word)) };
}

/** Whether a text tells of kilometres and of nothing else, however many numbers stand in it: it is no story. */
export function tellsKilometres(tokens: readonly Token[]): boolean {
  const words = wordsOf(tokens);
  return (
    words.length <= MOST_WORDS &&
    words.some((word) => units.has(word)) &&
    words.every((word) => units.has(word) || beside.has(word)) &&
    tokens.some(({ text }) => /\d/u.test(text)) &&
    !tokens.some(({ kind }) => kind === 'question')
  );
}

function wordsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ kind, words }) => (kind === 'word' ? words : []));
}

function dayOf(words: readonly string[]): { on?: 'today' | 'yesterday' } {
  const isToday = words.some((word) => today.has(word));
  const isYesterday = words.includes('gisteren');
  return isToday === isYesterday ? {} : { on: isToday ? 'today' : 'yesterday' };
}

/** One number of kilometres, however large: whether they count is for who keeps the caps. With a comma or a point in it; two are none, nor is one below zero. */
function metresIn(tokens: readonly Token[]): number | undefined {
  const written = tokens
    .map(({ kind, text, joined }) => (joined && kind !== 'word' ? text : ` ${text}`))
    .join('');
  const [number = '', ...more] = written.match(/(?:(?<=\s)[-–−] ?)?\d[\d.,]*/gu) ?? [];
  const [, whole, part = '0'] = /^(\d{1,6})(?:[.,](\d{1,2}))?[.,]?$/u.exec(number) ?? [];
  const isOne = whole !== undefined && more.length === 0;
  const metres = isOne ? Math.round(Number(`${whole}.${part}`) * 1000) : 0;
  return metres > 0 ? metres : undefined;
}
