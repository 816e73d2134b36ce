import { normaliseStreet } from './normalise-name.ts';

/** A word, a number or a sign of an address, and where it stands in the line. */
export interface Token {
  readonly word: string;
  readonly at: number;
  readonly end: number;
}

/** An address as one line, and its words. */
export interface Line {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The names of the places that are known, as keys. */
  readonly places: ReadonlySet<string>;
}

const BOX_WORD = '(?:bus|bte|bo[iî]te|box|app|appt|appartement)';
const GLUED: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<=\\d)(?=(?:post)?${BOX_WORD}\\.? ?\\d)`, 'giu'), ' '],
  [/(?<=\p{L}{3}\.?)(?=\d)/gu, ' '],
  [/(?<=(?<![\p{L}\d])(?:nr|n°|no)\.?)(?=\d)/giu, ' '],
  [/(?<![\p{L}\d])(\d{1,4})(b\d{1,4})(?![\p{L}\d])/giu, '$1 $2'],
  [/(?<![\p{L}\d])BE?-(?=[1-9]\d{3}(?:$|[ ,]))/giu, ''],
  [/(?<![\p{L}\d])(?:(?<=^|, )BE?(?: ?- ?| )|BE ?)(?=[1-9]\d{3},? \p{L})/giu, ''],
  // as a box it is written with a small letter, «b1000»
  [/(?<![\p{L}\d])B(?=[1-9]\d{3},? \p{L})/gu, ''],
  [/(?<=(?<![\p{L}\d])\d{1,3}\p{L}?) ?- ?(?=[1-9]\d{3}(?:$|[ ,]))/gu, ', '],
  [/(?<=\d) ?- ?(?=\d{1,3}(?!\d))/gu, '-'],
];

/** What is typed, without what cannot be seen. */
export function withoutMarks(typed: string): string {
  return typed.replace(/[\p{Cf}\p{DI}]/gu, '');
}

/** On one line without what cannot be seen; what stood on a line of its own stands behind a comma. */
export function lineOf(typed: string, places: readonly string[] = []): Line {
  const seen = withoutMarks(typed.normalize('NFKC'))
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(/[[{]/gu, '(')
    .replace(/[\]}]/gu, ')')
    .replace(/[\n;]/gu, ',')
    .replace(/[\s,]+/gu, (between) => (between.includes(',') ? ', ' : ' '))
    .replace(/^[, ]+|[, ]+$/gu, '');
  const text = GLUED.reduce((so, [glued, apart]) => so.replace(glued, apart), seen);
  return { text, tokens: tokensOf(text), places: new Set(places.map(normaliseStreet)) };
}

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(/[,()/]|[^\s,()/]+/gu), ({ 0: word, index: at }) => ({
    ...{ word, at, end: at + word.length },
  }));
}

/** The words as they stood between two of them, without the signs around. */
export function said({ text }: Line, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : text.slice(first.at, last.end).replace(/^[\s,()/:-]+|[\s,()/:-]+$/gu, '');
}

const IS_BOX_WORD = new RegExp(`^${BOX_WORD}\\.?:?$`, 'iu');

export function isBoxWord(token: Token | undefined): boolean {
  return IS_BOX_WORD.test(token?.word ?? '');
}

export function isLabel(token: Token | undefined): boolean {
  return /^(?:nr|n°|no|nummer|huisnr|huisnummer|num[ée]ro)\.?:?$/iu.test(token?.word ?? '');
}

export function isName(token: Token | undefined): boolean {
  return /^['’]?\p{L}[^\d]*$/u.test(token?.word ?? '');
}

const MOST_WORDS_OF_A_PLACE = 5;

/** How many words, from the first on, name places that are known: «Sint-Kruis Brugge» are two. */
export function placesLength(line: Line, tokens: readonly Token[]): number {
  const words = tokens.slice(0, MOST_WORDS_OF_A_PLACE).map(({ word }) => word);
  const first = words.findLastIndex((_, last) =>
    line.places.has(normaliseStreet(words.slice(0, last + 1).join(' '))),
  );
  return first < 0 ? 0 : first + 1 + placesLength(line, tokens.slice(first + 1));
}

/** A comma, or a dash that stands alone. */
export function isBreak(token: Token | undefined): boolean {
  return /^[,:-]$/u.test(token?.word ?? '');
}

/** Parts between commas. */
export function between(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (isBreak(token) || /^[()]$/u.test(token.word)) {
      parts.push([]);
    } else {
      parts.at(-1)?.push(token);
    }
  }
  return parts.filter(({ length }) => length > 0);
}

/** The word that stands there; "" where none does. */
export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? '';
}
