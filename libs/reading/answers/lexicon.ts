import { en } from '../words/en.ts';
import { fr } from '../words/fr.ts';
import { firstNames } from '../words/names.ts';
import { nl } from '../words/nl.ts';
import { type Role, roles } from '../words/roles.ts';
import { signs } from '../words/signs.ts';
import { vls } from '../words/vls.ts';
import { tokensOf } from '../text/tokens.ts';

/** The languages whose words are understood, each with its words. */
export const vocabularies = { nl, vls, fr, en, signs };

/** The phrases of a list with commas between. */
export function phrasesIn(list: string): string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** A phrase as the texts are held against it: in standard spelling, with one space between. */
export function keyOf(phrase: string): string {
  return tokensOf(phrase)
    .flatMap(({ kind, text, words }) => (kind === 'word' ? words : [text]))
    .join(' ');
}

/** What a phrase may do, the strongest role first: «me» is small, and more of a call for help. */
export const lexicon: ReadonlyMap<string, readonly Role[]> = gathered();

const longest = longestByFirst(lexicon.keys());

/** How many words the longest phrase has that begins with this one; 0 where none does. */
export function longestFrom(word: string): number {
  return longest.get(word) ?? 0;
}

/** For each first word, how long its longest phrase is. */
export function longestByFirst(keys: Iterable<string>): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const key of keys) {
    const words = key.split(' ');
    const [first = ''] = words;
    lengths.set(first, Math.max(lengths.get(first) ?? 0, words.length));
  }
  return lengths;
}

/** All words that stand in some phrase. */
export const knownWords: ReadonlySet<string> = new Set(
  Array.from(lexicon.keys()).flatMap((key) => key.split(' ')),
);

export const names: ReadonlySet<string> = new Set(firstNames.split(/\s+/u).filter(Boolean));

function gathered(): Map<string, readonly Role[]> {
  const all = new Map<string, Role[]>();
  for (const role of roles) {
    const lists = Object.values(vocabularies).map((words) => words[role] ?? '');
    for (const phrase of lists.flatMap(phrasesIn)) {
      const key = keyOf(phrase);
      all.set(key, [...new Set([...(all.get(key) ?? []), role])]);
    }
  }
  return all;
}
