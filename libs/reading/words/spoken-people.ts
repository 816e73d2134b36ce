import { type Language, languages } from '#kernel';
import { kinds, noFamily, relativesOf } from './relatives.ts';

/** What stands before the word: «mijn moeder», «de buurvrouw». As it sounds in Brugge too: «uze voadre». */
const before: Readonly<Record<Language, { readonly mine: string; readonly article: string }>> = {
  nl: {
    mine: `mijn|mij|mijne|mn|m n|me|men|mien|miene|mi|ons|onze|uze|uus|nuze`,
    article: `de|den|een|n|ne|nen|e`,
  },
  fr: { mine: `ma|mon|mes|notre|nos`, article: `la|le|les|l|une|un|des` },
  en: { mine: `my|our`, article: `the|a|an` },
};

/** Short names for one's own people, which are other words by themselves: «moe» is tired too. */
const ownOnly: Readonly<Record<Language, string>> = { nl: 'moe|ma|pa|vint|vent', fr: '', en: '' };

/** What may be said of somebody whom the caller knows, as plain words, in any of the languages. */
export const somebodyKnown: readonly string[] = languages.flatMap(phrasesIn);

function phrasesIn(language: Language): string[] {
  const { mine, article } = before[language];
  const known = noFamily.flatMap((kind) => relativesOf(kind, language));
  const all = [
    ...kinds.flatMap((kind) => relativesOf(kind, language)),
    ...listed(ownOnly[language]),
  ];
  return [...joined(listed(mine), all), ...joined(listed(article), known)];
}

function listed(words: string): string[] {
  return words.split('|').filter((word) => word !== '');
}

function joined(before: readonly string[], words: readonly string[]): string[] {
  return before.flatMap((one) => words.map((word) => `${one} ${word}`));
}
