import { holdsPhrase } from './plain-words.ts';

/**
 * Whether a text holds one of the city's danger words, as whole words, whatever the case or accents.
 * They only make sure that somebody is alerted and signposts are given; they decide nothing else.
 */
export function holdsDangerWord(text: string, words: readonly string[]): boolean {
  return holdsPhrase(text, words);
}
