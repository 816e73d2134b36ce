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
    return words.some((word, at) => {
      const most = this.longest.get(word) ?? 0;
      return Array.from({ length: most }, (_, more) =>
        words.slice(at, at + more + 1).join(' '),
      ).some((phrase) => this.keys.has(phrase));
    });
  }
}

/** The words and numbers of a text, in standard spelling. */
export function said(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ kind, text, words }) =>
    kind === 'word' ? words : kind === 'number' ? [text] : [],
  );
}
