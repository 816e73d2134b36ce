import type { Token } from '../text/tokens.ts';
import { keyOf, longestByFirst, phrasesIn } from './lexicon.ts';

/** A list of phrases, to be found in a text word for word, whatever the casing, accents and spelling. */
export class Phrases {
  private readonly keys: ReadonlySet<string>;
  private readonly longest: ReadonlyMap<string, number>;

  /** @param lists with commas between the phrases */
  constructor(...lists: readonly string[]) {
    this.keys = new Set(lists.flatMap(phrasesIn).map(keyOf));
    this.longest = longestByFirst(this.keys);
  }

  standIn(tokens: readonly Token[]): boolean {
    const words = said(tokens);
    return words.some((_, at) => this.standAt(words, at));
  }

  /** Whether the text begins with one of them. */
  beginIn(tokens: readonly Token[]): boolean {
    return this.standAt(said(tokens), 0);
  }

  private standAt(words: readonly string[], at: number): boolean {
    const most = this.longest.get(words[at] ?? '') ?? 0;
    return Array.from({ length: most }, (_, more) => words.slice(at, at + more + 1).join(' ')).some(
      (phrase) => this.keys.has(phrase),
    );
  }
}

/** The words and numbers of a text, in standard spelling. */
export function said(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ kind, text, words }) =>
    kind === 'word' ? words : kind === 'number' ? [text] : [],
  );
}
