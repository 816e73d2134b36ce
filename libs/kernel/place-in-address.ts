import {
  isBoxWord,
  isBreak,
  isLabel,
  isName,
  type Line,
  placesLength,
  said,
  type Token,
  wordAt,
} from './address-tokens.ts';

/** The place in an address, and the words before and behind it. */
interface Place {
  readonly front: readonly Token[];
  readonly behind: readonly Token[];
  /** A known place in front that no postcode stands with. */
  readonly named: readonly Token[];
  readonly postcode?: string;
  readonly town?: string;
}

const POSTCODE = /^[1-9]\d{3}$/u;
const COUNTRY = /^(?:belgi[eë]|belgique|belgium)$/iu;
/** Behind a number of four digits these are no town. */
const NO_TOWN =
  /^(?:boven|naast|achter|onder|links|rechts|tegenover|kamer|kot|blok|postbus|bis|ter|quater|[a-z]|eerste|tweede|derde|vierde|vijfde)$/iu;

/** Behind the name of a place these belong to it: «Sint Kruis Straat», «Zeebrugge Dorp». */
const OF_NAME =
  /^(?:straat|str\.?|laan|weg|lei|plein|dreef|reep|kaai|rei|steenweg|hof|park|vest|dijk|poort|gang|dorp)$/iu;

/**
 * The postcode and the town that stands with it, in front or behind; a country says nothing and falls away.
 * A name is a town only where it is a known place, or where a comma parts it from the street. Without a postcode
 * it may be that of a house as well, and is kept beside the address.
 */
export function placeIn(line: Line): Place {
  const all = withoutCountry(line.tokens);
  const { named, tokens } = namedInFront(line, all);
  const inFront = placeInFront(line, tokens);
  if (inFront !== undefined) {
    return { ...inFront, named };
  }
  const at = tokens.findIndex((_, here) => isPostcode(line, tokens, here));
  if (at < 0) {
    return { front: tokens, behind: [], named };
  }
  const town = townFrom(line, tokens, at + 1);
  const last = town.length > 1 && COUNTRY.test(town.at(-1)?.word ?? '') ? -1 : undefined;
  const behind = tokens.slice(at + 1 + town.length);
  return {
    front: tokens.slice(0, at),
    behind: COUNTRY.test(wordAt(behind, 0)) ? behind.slice(1) : behind,
    named,
    ...placed(line, tokens[at], town.slice(0, last)),
  };
}

function withoutCountry(tokens: readonly Token[]): readonly Token[] {
  const isLast = COUNTRY.test(tokens.at(-1)?.word ?? '') && isBreak(tokens.at(-2));
  return isLast ? tokens.slice(0, -2) : tokens;
}

function placed(
  line: Line,
  postcode: Token | undefined,
  town: readonly Token[],
): { postcode: string; town?: string } {
  return { postcode: postcode?.word ?? '', ...(town.length > 0 && { town: said(line, town) }) };
}

/** «8000 Brugge, Langestraat 12», without the comma, and without the town. */
function placeInFront(line: Line, tokens: readonly Token[]): Place | undefined {
  const [first] = tokens;
  const after = withoutBreak(tokens.slice(1));
  if (!POSTCODE.test(first?.word ?? '') || !after.some(mayBeStreet)) {
    return undefined;
  }
  const town = after.slice(0, townLength(line, after));
  const front = withoutBreak(after.slice(town.length));
  return { front, behind: [], named: [], ...placed(line, first, town) };
}

/** Of the words behind a postcode: a known place, or what a comma parts from the street. */
function townLength(line: Line, tokens: readonly Token[]): number {
  const names = namesFrom(tokens, 0);
  const known = placesLength(line, names);
  if (known > 0 && startsStreet(tokens.slice(known))) {
    return known;
  }
  const after = tokens.slice(names.length + 1);
  const isParted = isBreak(tokens[names.length]) && isOfStreet(after[0]);
  return isParted && placesLength(line, namesFrom(after, 0)) === 0 ? names.length : 0;
}

/** «Brugge Langestraat 9» */
function namedInFront(
  line: Line,
  tokens: readonly Token[],
): { readonly named: readonly Token[]; readonly tokens: readonly Token[] } {
  const known = placesLength(line, namesFrom(tokens, 0));
  const after = tokens.slice(known);
  return known > 0 && startsStreet(after)
    ? { named: tokens.slice(0, known), tokens: withoutBreak(after) }
    : { named: [], tokens };
}

function withoutBreak(tokens: readonly Token[]): readonly Token[] {
  return isBreak(tokens[0]) ? tokens.slice(1) : tokens;
}

/** A street, or a number with a street behind it: «12 rue Longue». */
function startsStreet(tokens: readonly Token[]): boolean {
  const words = withoutBreak(tokens);
  const [first, second] = words;
  if (/^\d/u.test(wordAt(words, 0))) {
    const isCoded = POSTCODE.test(wordAt(words, 0)) && isBreak(second);
    return isOfStreet(isCoded ? words[2] : second);
  }
  // «Onder de Toren» and «Achter de Kerk» are streets
  const isWord = isLabel(first) || isBoxWord(first) || OF_NAME.test(wordAt(words, 0));
  return isName(first) && !isWord && (isOfStreet(first) || isName(second));
}

function isOfStreet(token: Token | undefined): boolean {
  const isOther = isLabel(token) || isBoxWord(token) || NO_TOWN.test(token?.word ?? '');
  return isName(token) && !isOther;
}

/** «18-Oktoberstraat» holds a number. */
function mayBeStreet(token: Token): boolean {
  return isOfStreet(token) || /^\d{1,3}-?\p{L}{4}/u.test(token.word);
}

function isPostcode(line: Line, tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at);
  const isOne = POSTCODE.test(wordAt(tokens, at)) && !isBoxNext(tokens[at - 1]);
  if (!isOne || !before.some(({ word }) => /\p{L}/u.test(word))) {
    return false;
  }
  const town = townFrom(line, tokens, at + 1);
  if (placesLength(line, town) > 0) {
    return true;
  }
  if (town.length > 0) {
    return !NO_TOWN.test(wordAt(town, 0)) && isEnd(tokens[at + 1 + town.length], true);
  }
  // «Plein 1940» is the number of a house
  const isApart = isBreak(tokens[at - 1]) || before.some(({ word }) => /\d/u.test(word));
  return isApart && isEnd(tokens[at + 1], false);
}

function isEnd(next: Token | undefined, beforeBox: boolean): boolean {
  const isFree = next === undefined || isBreak(next) || next.word === '(';
  return isFree || (beforeBox && (isBoxWord(next) || isLabel(next)));
}

/** «bus 1000», «/1000», «b 1000», «bus nr. 1000» */
function isBoxNext(token: Token | undefined): boolean {
  return isBoxWord(token) || isLabel(token) || /^(?:\/|b\.?)$/u.test(token?.word ?? '');
}

/** The known place that stands there, else every name. */
function townFrom(line: Line, tokens: readonly Token[], from: number): readonly Token[] {
  const names = namesFrom(tokens, from);
  return names.slice(0, placesLength(line, names) || undefined);
}

function namesFrom(tokens: readonly Token[], from: number): readonly Token[] {
  const after = tokens.slice(from);
  const end = after.findIndex((token) => !isName(token) || isBoxWord(token) || isLabel(token));
  return end < 0 ? after : after.slice(0, end);
}
