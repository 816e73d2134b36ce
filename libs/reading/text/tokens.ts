import { LONGEST, normalise } from './normalise.ts';
import { standardWords } from './spelling.ts';

/**
 * What a piece of a text is: `end` is `.` or `!` or a new line, `pause` any other punctuation, `sign` a picture,
 * `cut` stands behind a text of which the rest was not read.
 */
export type TokenKind = 'word' | 'number' | 'question' | 'end' | 'pause' | 'sign' | 'cut';

/** One piece of a text, in lower case and without accents. */
export interface Token {
  readonly kind: TokenKind;
  /** As it was written. */
  readonly text: string;
  /** A word as the standard language spells it, «kweet» as «ik weet»: mostly one. */
  readonly words: readonly string[];
  /** No space stands before it: «a7» is a word and a number that is joined to it. */
  readonly joined: boolean;
}

const PARTS =
  /(\s+)|(\p{L}+)|(\p{N}+)|([?¿؟]+)|([.!\u2026\u3002]+)|(\p{Extended_Pictographic}|\p{Regional_Indicator})|([^\s\p{L}\p{N}])/gu;
const kinds = ['space', 'word', 'number', 'question', 'end', 'sign', 'pause'] as const;

/**
 * Cuts a text into words, numbers, punctuation and pictures; takes time in its length, and not more than
 * 4,000 characters are read. Never throws, whatever the text holds.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let joined = false;
  for (const [part, ...groups] of normalise(text).matchAll(PARTS)) {
    const kind = kindOf(groups);
    if (kind !== 'space') {
      const before = tokens.at(-1)?.words.at(-1);
      const words = kind === 'word' ? standardWords(part, before) : [];
      tokens.push({ kind, text: part, words, joined });
    } else if (part.includes('\n') && tokens.length > 0) {
      tokens.push({ kind: 'end', text: '\n', words: [], joined: false });
    }
    joined = kind !== 'space';
  }
  return text.length > LONGEST
    ? [...tokens, { kind: 'cut', text: '', words: [], joined: false }]
    : tokens;
}

function kindOf(groups: readonly (string | undefined)[]): (typeof kinds)[number] {
  return kinds[groups.findIndex((group) => group !== undefined)] ?? 'pause';
}

/** The words of a text in standard spelling, numbers among them, punctuation left out. */
export function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ kind, text, words }) => (kind === 'number' ? [text] : words));
}
