import {
  isBoxWord,
  isBreak,
  isLabel,
  isName,
  type Line,
  said,
  type Token,
  wordAt,
} from './address-tokens.ts';

/** The place in an address, and the words before and behind it. */
interface Place {
  readonly front: readonly Token[];
  readonly behind: readonly Token[];
  readonly postcode?: string;
  readonly town?: string;
}

const POSTCODE = /^[1-9]\d{3}$/u;
const COUNTRY = /^(?:belgi[eë]|belgique|belgium)$/iu;
const ARTICLE = /^(?:de|het|den|la|le)$/iu;
/** Behind a number of four digits these are no town. */
const NO_TOWN =
  /^(?:boven|naast|achter|onder|links|rechts|tegenover|kamer|kot|blok|postbus|bis|ter|quater|[a-z]|eerste|tweede|derde|vierde|vijfde)$/iu;

/**
 * The postcode and the town that stands with it, in front or behind; a country says nothing and falls away.
 * A name without a postcode may be that of a house as well as of a town, and is kept beside the address.
 */
export function placeIn(line: Line): Place {
  const tokens = withoutCountry(line.tokens);
  const inFront = placeInFront(line, tokens);
  const at = tokens.findIndex((_, here) => isPostcode(tokens, here));
  if (inFront !== undefined || at < 0) {
    return inFront ?? { front: tokens, behind: [] };
  }
  const town = namesFrom(tokens, at + 1);
  const last = town.length > 1 && COUNTRY.test(town.at(-1)?.word ?? '') ? -1 : undefined;
  return {
    front: tokens.slice(0, at),
    behind: tokens.slice(at + 1 + town.length),
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

/** «8000 Brugge, Langestraat 12», and without the comma. */
function placeInFront(line: Line, tokens: readonly Token[]): Place | undefined {
  const [first] = tokens;
  const names = namesFrom(tokens, 1);
  const next = tokens[1 + names.length];
  if (!POSTCODE.test(wordAt(tokens, 0)) || names.length === 0) {
    return undefined;
  }
  const isWhole = isBreak(next) && tokens.slice(2 + names.length).some(isName);
  if (!isWhole && !/^\d/u.test(wordAt(tokens, 1 + names.length))) {
    return undefined;
  }
  const length = isWhole ? names.length : lengthOfTown(names);
  const front = tokens.slice(1 + length + (isWhole ? 1 : 0));
  return { front, behind: [], ...placed(line, first, names.slice(0, length)) };
}

/** A town is one word here, or two where the first is an article; the street needs one too. */
function lengthOfTown(names: readonly Token[]): number {
  const wanted = ARTICLE.test(names[0]?.word ?? '') ? 2 : 1;
  return names.length > wanted ? wanted : 0;
}

function isPostcode(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at);
  const isOne = POSTCODE.test(wordAt(tokens, at)) && !isBoxNext(tokens[at - 1]);
  if (!isOne || !before.some(({ word }) => /\p{L}/u.test(word))) {
    return false;
  }
  const town = namesFrom(tokens, at + 1);
  if (town.length > 0) {
    return !NO_TOWN.test(wordAt(town, 0)) && isEnd(tokens[at + 1 + town.length], true);
  }
  // «Plein 1940» is the number of a house
  const isApart = isBreak(tokens[at - 1]) || before.some(({ word }) => /\d/u.test(word));
  return isApart && isEnd(tokens[at + 1], false);
}

function isEnd(next: Token | undefined, beforeBox: boolean): boolean {
  const isFree = next === undefined || isBreak(next) || next.word === '(';
  return isFree || (beforeBox && isBoxWord(next));
}

/** «bus 1000», «/1000», «b 1000», «bus nr. 1000» */
function isBoxNext(token: Token | undefined): boolean {
  return isBoxWord(token) || isLabel(token) || /^(?:\/|b\.?)$/u.test(token?.word ?? '');
}

function namesFrom(tokens: readonly Token[], from: number): readonly Token[] {
  const after = tokens.slice(from);
  const end = after.findIndex((token) => !isName(token) || isBoxWord(token));
  return end < 0 ? after : after.slice(0, end);
}
