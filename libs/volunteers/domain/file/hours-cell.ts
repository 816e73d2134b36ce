import { mergeHours, type Weekday, type WeeklyHours } from '#kernel';
import { readStretch } from '../stretch.ts';
import type { Cell } from './cell.ts';

const days = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
const DAY =
  '(?:ma(?:andag)?|di(?:nsdag)?|wo(?:ensdag)?|do(?:nderdag)?|vr(?:ijdag)?|za(?:terdag)?|zo(?:ndag)?)(?:en)?(?!\\p{L})\\.?';
const TO = '\\s*(?:-|tot en met|t/m|tot)\\s*';
const ALL = '(?:elke dag|alle dagen|weekdagen|werkdagen|weekend)(?!\\p{L})';
const PIECE = new RegExp(`^(?:(${DAY})(?:${TO}(${DAY}))?|(${ALL}))?\\s*:?\\s*(.*)$`, 'u');
const groups: Readonly<Record<string, readonly Weekday[]>> = {
  ...{ 'elke dag': [1, 2, 3, 4, 5, 6, 7], 'alle dagen': [1, 2, 3, 4, 5, 6, 7] },
  ...{ weekdagen: [1, 2, 3, 4, 5], werkdagen: [1, 2, 3, 4, 5], weekend: [6, 7] },
};
const HOW = 'schrijf het als «ma 13:00-17:00, wo voormiddag»';
const MOST_PIECES = 100;

/** The hours of a week as people write them: «ma 13:00-17:00, wo en do voormiddag, za 9u-12u30». */
export function readHours(text: string): Cell<WeeklyHours[]> {
  const pieces = text
    .toLowerCase()
    .replace(/\p{Pd}/gu, '-')
    .split(/[,;&+\n]| en (?!met)/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  if (pieces.length > MOST_PIECES) {
    return { why: `te veel stukken: hoogstens ${MOST_PIECES}` };
  }
  const read = pieces.reduce<Reading>(readPiece, { hours: [], waiting: [], last: [] });
  if (read.isWrong === true) {
    return { why: HOW };
  }
  return read.waiting.length > 0
    ? { why: `een dag zonder uren: ${HOW}` }
    : { value: mergeHours(read.hours) };
}

interface Reading {
  readonly hours: readonly WeeklyHours[];
  /** Days that were named and still wait for their hours: «ma en wo namiddag». */
  readonly waiting: readonly Weekday[];
  /** The days of the piece before: «ma voormiddag en avond». */
  readonly last: readonly Weekday[];
  readonly isWrong?: true;
}

function readPiece({ hours, waiting, ...before }: Reading, piece: string): Reading {
  const [, from, to, all, when = ''] = PIECE.exec(piece) ?? [];
  const named = [...waiting, ...daysOf(from, to, all)];
  if (named.length > waiting.length && when === '') {
    return { hours, ...before, waiting: named };
  }
  const last = named.length > 0 ? named : before.last;
  const stretch = readStretch(when);
  if (last.length === 0 || stretch === undefined) {
    return { hours, ...before, waiting, isWrong: true };
  }
  const more = last.map((weekday) => ({ weekday, ...stretch }));
  return { ...before, hours: [...hours, ...more], waiting: [], last };
}

export function writeHours(hours: readonly WeeklyHours[]): string {
  return mergeHours(hours)
    .map(({ weekday, from, to }) => `${days[weekday - 1] ?? ''} ${from}-${to}`)
    .join(', ');
}

function daysOf(from?: string, to?: string, all?: string): readonly Weekday[] {
  if (all !== undefined) {
    return groups[all] ?? [];
  }
  if (from === undefined) {
    return [];
  }
  const first = dayOf(from);
  const last = to === undefined ? first : dayOf(to);
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, at) => (((first - 1 + at) % 7) + 1) as Weekday);
}

function dayOf(word: string): Weekday {
  return (days.findIndex((day) => word.startsWith(day)) + 1) as Weekday;
}
