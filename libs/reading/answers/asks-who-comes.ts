import { phraseFinder } from '../text/phrases.ts';
import { type Token, tokensOf, wordsOf } from '../text/tokens.ts';
import { asksForComing } from '../words/asks-who-comes.ts';

/** Who writes more has something else to tell. */
const MOST_WORDS = 14;
const find = phraseFinder(asksForComing, (words) => wordsOf(tokensOf(words)));

/** Whether a text asks if anybody comes, or where they are. */
export function asksWhoComes({ tokens }: { readonly tokens: readonly Token[] }): boolean {
  const words = wordsOf(tokens);
  return words.length <= MOST_WORDS && find(words).length > 0;
}
