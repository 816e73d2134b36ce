import { parseIncompletePhoneNumber } from 'libphonenumber-js/max';
import { type E164, parsePhone } from './phone-number.ts';
import { readDay } from './written-day.ts';

/** A number as somebody wrote it, and what stood beside it: «Zoon», «na 17u», «ext. 12». */
export interface NotedPhone {
  readonly number: E164;
  readonly note?: string;
}

/** Nobody writes more into the box for a number. */
const LONGEST = 200;
/** With «00» and a country in front. */
const MOST_DIGITS = 17;
/** Digits, and the signs that may stand between those of one number; «+» begins another. */
const STRETCH = /(?:\+ ?\(?)?\d+(?:[ .·_/\\|()-]{1,4}\d+)*/gu;
const LABEL =
  /^(?:(?:gsm|tel|telefoon|telefoonnummer|mobiel|mobile|mob|portable|t[ée]l[ée]phone|phone|nummer|nr|n°|no)(?![\p{L}\d])[^\p{L}\d]*)+$/iu;
const SIGNS = '\\s.,:;/\\\\|·_"\'’‘“”„«»<>\\]\\[{}\\-';
const BEFORE_WORDS = new RegExp(`^[${SIGNS})]+`, 'u');
const BEHIND_WORDS = new RegExp(`[${SIGNS}(]+$`, 'u');

/**
 * A telephone number as people type and paste it, and what stands before and behind it as a note. Of two numbers
 * the first counts and the other is in the note. Undefined when there is no number, or where digits beside
 * it may be part of it: one too many is no note.
 */
export function readPhone(text: string): NotedPhone | undefined {
  return text.length > LONGEST ? undefined : firstIn(asSeen(text));
}

/** Every dash, bracket, space and digit in its plain form, and nothing that cannot be seen. */
function asSeen(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{DI}\p{Me}]/gu, '')
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(/[[{]/gu, '(')
    .replace(/[\]}]/gu, ')')
    .replace(/\p{Nd}/gu, (digit) => parseIncompletePhoneNumber(digit) || digit)
    .replace(/\s+/gu, ' ')
    .trim();
}

function firstIn(text: string): NotedPhone | undefined {
  for (const stretch of text.matchAll(STRETCH)) {
    const found = numberIn(stretch);
    if (found !== undefined) {
      const { number, from, end } = found;
      const before = text.slice(0, stretch.index + from);
      const behind = text.slice(stretch.index + end);
      return mayEndAt(before, from) && mayFollow(behind)
        ? { number, ...noteOf(before, behind) }
        : undefined;
    }
  }
  return undefined;
}

interface Found {
  readonly number: E164;
  readonly from: number;
  readonly end: number;
}

function numberIn({ 0: stretch, index, input }: RegExpExecArray): Found | undefined {
  const groups = Array.from(stretch.matchAll(/\d+/gu), ({ 0: digits, index: at }) => ({
    ...{ digits, at, end: at + digits.length },
  }));
  const isAlone = !/[\p{L}\d#]/u.test(input.slice(0, index).replace(LABEL, ''));
  for (const [first, { at }] of groups.entries()) {
    const from = first === 0 ? 0 : at;
    let digits = from === at ? '' : '+';
    let found: Found | undefined;
    for (const group of groups.slice(first, first + MOST_DIGITS)) {
      digits += group.digits;
      const number = numberOf(digits, isAlone && first === 0);
      found = number === undefined ? found : { number, from, end: group.end };
    }
    if (found !== undefined && !(from === 0 && readDay(stretch) !== undefined)) {
      return found;
    }
  }
  return undefined;
}

/** Among words only what begins as a number does: «24 11 20 26» is a day, and a number in Brussels. */
function numberOf(digits: string, isAlone: boolean): E164 | undefined {
  const mayBe = isAlone || /^(?:\+|0|(?:32)?4[5-9]\d{7}$)/u.test(digits);
  return mayBe && digits.length >= 8 && digits.length <= MOST_DIGITS
    ? parsePhone(digits)
    : undefined;
}

/** Digits in front that have a word of their own are none of the number's: «kamer 12 - 0478 …». */
function mayEndAt(before: string, from: number): boolean {
  return from === 0 || /[\p{L}#]/u.test(before);
}

/** Words, words in brackets, or another number; digits that follow may be part of this one. */
function mayFollow(behind: string): boolean {
  const [, next = ''] = /^[\s,;:./)–-]*(\S*)/u.exec(behind) ?? [];
  const isWord = !/^\d/u.test(next) || /\p{L}/u.test(next);
  return isWord || firstIn(behind.replace(/^\D+/u, '')) !== undefined;
}

function noteOf(before: string, behind: string): { note?: string } {
  const parts = [before.replace(LABEL, ''), behind]
    .map(tidied)
    .filter((part) => /[\p{L}\p{N}?]/u.test(part));
  return parts.length === 0 ? {} : { note: parts.join(', ') };
}

/** Without the signs around it; a bracket that closes one of its own stays. */
function tidied(part: string): string {
  const words = part.replace(BEFORE_WORDS, '').replace(BEHIND_WORDS, '');
  const [, within] = /^\((.*)\)$/u.exec(words) ?? [];
  const bare = within ?? (words.includes('(') ? words : words.replace(/\)+$/u, ''));
  return bare.replace(/^\((?=[^)]*$)/u, '').trim();
}
