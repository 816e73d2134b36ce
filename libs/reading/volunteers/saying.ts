import { keyOf, lexicon, longestByFirst, names, phrasesIn } from '../answers/lexicon.ts';
import { said } from '../answers/phrases.ts';
import type { Token } from '../text/tokens.ts';
import type { Role } from '../words/roles.ts';

/** Whoever says more has something to tell, whatever else stands in it. */
const MOST_WORDS = 24;

const courteous: readonly Role[] = ['harmless', 'opens', 'closes', 'thanks', 'regret', 'soft'];

/** What changes nothing beside a command. */
export const courtesies: readonly string[] = [...lexicon].flatMap(([phrase, [role]]) =>
  role !== undefined && courteous.includes(role) ? [phrase] : [],
);

/** Something that can be said in several phrases, with what may stand beside them; understood word for word or not at all. */
export class Saying {
  private readonly says: ReadonlySet<string>;
  private readonly beside: ReadonlySet<string>;
  private readonly longest: ReadonlyMap<string, number>;

  /**
   * @param says phrases with commas between
   * @param beside words with spaces between
   */
  constructor(says: string, beside: string) {
    this.says = new Set(phrasesIn(says).map(keyOf));
    this.beside = new Set([...courtesies, ...names, ...beside.split(/\s+/u).map(keyOf)]);
    this.longest = longestByFirst([...this.says, ...this.beside]);
  }

  is(tokens: readonly Token[]): boolean {
    const words = said(tokens);
    let isSaid = false;
    for (let at = 0; at < words.length;) {
      const length = this.longestAt(words, at);
      if (length === 0 || words.length > MOST_WORDS) {
        return false;
      }
      isSaid ||= this.says.has(words.slice(at, at + length).join(' '));
      at += length;
    }
    return isSaid;
  }

  private longestAt(words: readonly string[], at: number): number {
    const most = Math.min(this.longest.get(words[at] ?? '') ?? 0, words.length - at);
    for (let length = most; length > 0; length -= 1) {
      const phrase = words.slice(at, at + length).join(' ');
      if (this.says.has(phrase) || this.beside.has(phrase)) {
        return length;
      }
    }
    return 0;
  }
}
