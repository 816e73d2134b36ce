import {
  between,
  isBoxWord,
  isBreak,
  isLabel,
  isName,
  type Line,
  lineOf,
  placesLength,
  said,
  type Token,
  withoutMarks,
  wordAt,
} from './address-tokens.ts';
import { placeIn } from './place-in-address.ts';

/** What stands in an address, as it was typed, each part apart. */
export interface Address {
  readonly street: string;
  /** «12», «12A», «12bis», «12-14». */
  readonly houseNumber?: string;
  /** The dwelling within the house: «0301», «3de verdieping». */
  readonly box?: string;
  readonly postcode?: string;
  readonly town?: string;
  /** Words that are none of these: «achterbouw», the name of a house. */
  readonly rest?: string;
}

/** No address is longer; what stands behind is left where it stands. */
const LONGEST = 200;

const NUMBER = /^#?\d{1,4}(?:-\d{1,4}|bis|ter|quater|[a-z])?$/iu;
const SUFFIX = /^(?:[a-z]|bis|ter|quater)$/iu;
const BOX = /^[\p{L}\d][\p{L}\d.-]{0,9}$/u;
const NTH = '\\d{1,2}(?:de|ste|e|è|[eè]me)|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste';
/** A floor is as good as a box. */
export const FLOOR = `(?:(?:${NTH}) (?:verdiep\\p{L}*|verd\\.?|[ée]tage)|gelijkvloers|glvl)`;
const FLOOR_HERE = new RegExp(`^${FLOOR}`, 'iu');
/** «1 Meistraat» is named after a day, and so is «Rue du 11 Novembre». */
const MONTH_FIRST =
  /^(?:jan|feb|f[ée]v|maart|mars|apr|avr|mei|mai|jun|juin|jul|juil|aug|ao[uû]t|sep|okt|oct|nov|dec|d[ée]c)/iu;
const MONTH =
  /^(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre)$/iu;
const NAME = /^\p{Lu}\p{L}*\p{Ll}/u;
/** Before a number that counts something: «Steenweg op 3 molens». */
const COUNTING = /^(?:op|van|der|du|des)$/iu;
/** Where the house is to be found, and no part of a street's name. */
const BESIDE =
  /^(?:boven|naast|achter|onder|links|rechts|tegenover|kamer|kot|blok|postbus|in|te)$/iu;

/**
 * An address that was typed in one box, taken apart: number behind or, as the French do, in front; box, postcode
 * and town, and whatever else was written as a rest. A name that holds numbers keeps them: «18-Oktoberstraat»,
 * «1 Meistraat», «Rue du 11 Novembre».
 *
 * @param places names that are towns or neighbourhoods where they stand in front; any other belongs to the street
 */
export function splitAddress(typed: string, places: readonly string[] = []): Address {
  if (typed.length > LONGEST) {
    return { street: typed.trim() };
  }
  const line = lineOf(typed, places);
  const { front, behind, named, postcode, town } = placeIn(line);
  const house = houseIn(line, front);
  const isBehind = house === undefined && startsNumber(behind);
  const whole = isBehind ? [...front, ...behind] : front;
  const { street, houseNumber, box, beside } = house ?? houseIn(line, whole) ?? nameIn(line, whole);
  const left = [...beside, ...(isBehind ? [] : between(behind)), named];
  const rest = left
    .map((part) => said(line, part))
    .filter((part) => part !== '')
    .join(', ');
  const parts = given({ street, houseNumber, box, postcode, town, rest });
  return parts.street === undefined || Object.keys(parts).length < 2
    ? { street: withoutMarks(typed).trim() }
    : { ...parts, street: parts.street };
}

/** «Langestraat, 8000 Brugge, nr. 12» */
function startsNumber(behind: readonly Token[]): boolean {
  const first = behind.find((token) => !isBreak(token) && !isLabel(token));
  return NUMBER.test(first?.word ?? '');
}

interface House {
  readonly street: string;
  readonly houseNumber?: string;
  readonly box?: string | undefined;
  /** Parts that are none of these. */
  readonly beside: readonly (readonly Token[])[];
}

/** A street without a number, and the name behind it: «Langestraat, Brugge». */
function nameIn(line: Line, tokens: readonly Token[]): House {
  const parts = between(tokens);
  const isNamed = parts.length > 1 && NAME.test(wordAt(parts.at(-1) ?? [], 0));
  return isNamed
    ? { street: said(line, parts.slice(0, -1).flat()), beside: parts.slice(-1) }
    : { street: said(line, tokens), beside: [] };
}

function houseIn(line: Line, tokens: readonly Token[]): House | undefined {
  const numbers = tokens.flatMap((_, at) => (isHouseNumber(tokens, at) ? [at] : []));
  const behind = numbers.find((at) => tokens.slice(0, at).some(isStreetWord));
  if (behind !== undefined) {
    return numberBehind(line, tokens, behind);
  }
  return numbers[0] === undefined ? undefined : numberInFront(line, tokens, numbers[0]);
}

function isStreetWord(token: Token): boolean {
  return /\p{L}/u.test(token.word) && !isLabel(token) && !NUMBER.test(token.word);
}

function isHouseNumber(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [wordAt(tokens, at - 1), wordAt(tokens, at + 1)];
  if (!NUMBER.test(wordAt(tokens, at)) || isBoxWord(tokens[at - 1]) || /^postbus$/iu.test(before)) {
    return false;
  }
  const isDay = (at === 0 ? MONTH_FIRST : MONTH).test(next);
  return !isDay && !(COUNTING.test(before) && isName(tokens[at + 1]));
}

function numberBehind(line: Line, tokens: readonly Token[], at: number): House {
  const parts = between(tokens.slice(0, at).filter((token) => !isLabel(token)));
  const tail = tailOf(tokens.slice(at + 1));
  // «Oude Burg, Brugge 7»
  const street = parts.findLast((part) => placesLength(line, part) < part.length) ?? parts.at(-1);
  return {
    street: said(line, street ?? []),
    houseNumber: numberOf(tokens[at], tail),
    box: tail.box,
    beside: [...parts.filter((part) => part !== street), ...tail.beside],
  };
}

function numberInFront(line: Line, tokens: readonly Token[], at: number): House | undefined {
  const after = tokens.slice(at + 1);
  const start = after.findIndex((token) => !isBreak(token));
  const words = start < 0 ? [] : after.slice(start);
  const length = words.findIndex((_, here) => !isOfStreet(words, here));
  const street = length < 0 ? words : words.slice(0, length);
  const tail = tailOf(words.slice(street.length));
  return street.some(isName)
    ? {
        street: said(line, street),
        houseNumber: numberOf(tokens[at]),
        box: tail.box,
        beside: tail.beside,
      }
    : undefined;
}

function isOfStreet(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const isSign = isBreak(token) || /^[()/]$/u.test(token?.word ?? '');
  return !isSign && boxAt(tokens, at) === undefined && !BESIDE.test(token?.word ?? '');
}

function numberOf(number: Token | undefined, tail: Partial<Tail> = {}): string {
  return `${number?.word.replace(/^#?0*(?=\d)/u, '') ?? ''}${tail.suffix ?? ''}`;
}

interface Tail {
  readonly suffix: string;
  readonly box: string | undefined;
  readonly beside: readonly (readonly Token[])[];
}

/** What stands behind a house number: a letter that belongs to it, a box, and what is neither. */
export function tailOf(tokens: readonly Token[]): Tail {
  const suffix = suffixIn(tokens);
  const left = tokens.slice(suffix === '' ? 0 : 1);
  if (suffix !== '' && /^\d{1,4}$/u.test(wordAt(left, 0))) {
    return { suffix, box: wordAt(left, 0), beside: between(left.slice(1)) };
  }
  for (const at of left.keys()) {
    const found = boxAt(left, at);
    if (found !== undefined) {
      const beside = [...between(left.slice(0, at)), ...between(left.slice(at + found.length))];
      return { suffix, box: found.box, beside };
    }
  }
  return { suffix, box: undefined, beside: between(left) };
}

function suffixIn(tokens: readonly Token[]): string {
  const first = wordAt(tokens, 0);
  const isBox = first.toLowerCase() === 'b' && /^\d/u.test(wordAt(tokens, 1));
  return SUFFIX.test(first) && !isBox ? first : '';
}

interface Box {
  readonly box: string;
  /** How many words it takes. */
  readonly length: number;
}

/** A box that is written from here. */
function boxAt(tokens: readonly Token[], at: number): Box | undefined {
  const word = wordAt(tokens, at);
  const [, glued] = /^b\.?(\d{1,4})$/iu.exec(word) ?? [];
  if (glued !== undefined) {
    return { box: glued, length: 1 };
  }
  const sign = word === '/' && isBoxWord(tokens[at + 1]) ? 1 : 0;
  const to = at + sign + (isLabel(tokens[at + sign + 1]) ? 2 : 1);
  const value = wordAt(tokens, to);
  return startsBox(tokens, at, value) && BOX.test(value)
    ? { box: value, length: to - at + 1 }
    : floorAt(tokens, at);
}

function startsBox(tokens: readonly Token[], at: number, value: string): boolean {
  const word = wordAt(tokens, at);
  const isShort = /^b\.?$/iu.test(word) && /^\d/u.test(value);
  return isShort || isBoxWord(tokens[at]) || (word === '/' && at === 0);
}

function floorAt(tokens: readonly Token[], at: number): Box | undefined {
  const words = tokens.slice(at, at + 2).map(({ word }) => word);
  const [box] = FLOOR_HERE.exec(words.join(' ')) ?? [];
  return box === undefined ? undefined : { box, length: box.split(' ').length };
}

/** Without what is empty. */
export function given<Parts extends Readonly<Record<string, string | undefined>>>(
  parts: Parts,
): { [Name in keyof Parts]?: string } {
  return Object.fromEntries(
    Object.entries(parts).filter(([, part]) => part !== undefined && part !== ''),
  ) as { [Name in keyof Parts]?: string };
}
