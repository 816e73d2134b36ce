import { names } from '../answers/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { todayWords } from '../words/days.ts';
import { besideKilometres, kilometreWords } from '../words/volunteers.ts';
import { courtesies } from './saying.ts';

export interface KilometresMeant {
  readonly kind: 'km';
  readonly metres: number;
  /** On which day, where she says so. */
  readonly on?: 'today' | 'yesterday';
}

const units = new Set(kilometreWords.split(' '));
const beside = new Set([
  ...besideKilometres.split(' '),
  ...courtesies.filter((one) => !one.includes(' ')),
  ...names,
]);
const today = new Set(todayWords.split(' '));
const MOST_WORDS = 16;

/** Reads «KM 12», «12,5 km heen en terug»: one number, and nothing that is not understood. */
export function kilometresIn(tokens: readonly Token[]): KilometresMeant | undefined {
  const words = tokens.flatMap(({ kind, words: all }) => (kind === 'word' ? all : []));
  const isOfKilometres = words.some((word) => units.has(word));
  const isUnderstood = words.every((word) => units.has(word) || beside.has(word));
  const metres = isOfKilometres && words.length <= MOST_WORDS ? metresIn(tokens) : undefined;
  if (metres === undefined || !isUnderstood || tokens.some(({ kind }) => kind === 'question')) {
    return undefined;
  }
  return { kind: 'km', metres, ...dayOf(words) };
}

function dayOf(words: readonly string[]): { on?: 'today' | 'yesterday' } {
  const isToday = words.some((word) => today.has(word));
  const isYesterday = words.includes('gisteren');
  return isToday === isYesterday ? {} : { on: isToday ? 'today' : 'yesterday' };
}

/** One number of kilometres, however large: whether they count is for who keeps the caps. With a comma or a point in it; two are none. */
function metresIn(tokens: readonly Token[]): number | undefined {
  const written = tokens
    .map(({ kind, text, joined }) => (joined && kind !== 'word' ? text : ` ${text}`))
    .join('');
  const [number = '', ...more] = written.match(/\d[\d.,]*/gu) ?? [];
  const [, whole, part = '0'] = /^(\d{1,6})(?:[.,](\d{1,2}))?[.,]?$/u.exec(number) ?? [];
  const isOne = whole !== undefined && more.length === 0;
  const metres = isOne ? Math.round(Number(`${whole}.${part}`) * 1000) : 0;
  return metres > 0 ? metres : undefined;
}
