import { streetBeginnings, streetEndings } from '../words/streets.ts';
import type { Token } from './tokens.ts';

/** Words that may name a street, with the number that stands behind them; geography says which exist. */
export interface PlaceCandidate {
  /** Up to three words, in lower case and without accents, the last one nearest to the number. */
  readonly words: readonly string[];
  /** House number with the letter that is joined to it, «12b»; missing where none stands there. */
  readonly number?: string;
}

const MOST_WORDS = 3;
const MOST_CANDIDATES = 8;
const MOST_DIGITS = 4;
const endings = streetEndings.split(' ');
const beginnings = new Set(streetBeginnings.split(' '));

/** Where a text may name a street: words before a number, and words that sound like a street. */
export function placesIn(tokens: readonly Token[]): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    if (found.length === MOST_CANDIDATES) {
      return;
    }
    if (isHouseNumber(token)) {
      const words = wordsBefore(tokens, at);
      found.push(...(words.length > 0 ? [{ words, number: withLetter(token, next) }] : []));
    } else if (soundsLikeStreet(token) && !(next !== undefined && isHouseNumber(next))) {
      found.push({ words: [...wordsBefore(tokens, at), token.text].slice(-MOST_WORDS) });
    }
  });
  return found;
}

function isHouseNumber({ kind, text, joined }: Token): boolean {
  return kind === 'number' && text.length <= MOST_DIGITS && !joined;
}

function withLetter({ text }: Token, next: Token | undefined): string {
  const isLetter = next?.kind === 'word' && next.joined && next.text.length === 1;
  return isLetter ? `${text}${next.text}` : text;
}

function soundsLikeStreet({ kind, text }: Token): boolean {
  return (
    kind === 'word' &&
    (beginnings.has(text) ||
      endings.some((ending) => text.endsWith(ending) && text.length > ending.length + 1))
  );
}

/** The words that stand together before a place in the text; a hyphen does not part them. */
function wordsBefore(tokens: readonly Token[], at: number): string[] {
  const words: string[] = [];
  for (let before = at - 1; before >= 0 && words.length < MOST_WORDS; before -= 1) {
    const token = tokens[before];
    if (token?.kind === 'word') {
      words.unshift(token.text);
    } else if (token?.kind !== 'pause' || token.text !== '-') {
      break;
    }
  }
  return words;
}
