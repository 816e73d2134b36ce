import { type Language, shared, telling } from '../words/languages.ts';
import { isDialect } from './spelling.ts';
import type { Token } from './tokens.ts';

/** In what language a text is written. */
export interface LanguageHeard {
  /** Dutch where nothing tells; `other` where it is surely none of the three. */
  readonly language: Language | 'other';
  /** Whether its words tell; a house number or a name does not. */
  readonly isClear: boolean;
  /** Dutch as West Flanders writes it. */
  readonly dialect: boolean;
}

const languages = ['nl', 'fr', 'en'] as const;
const alike = new Set(shared.split(' '));
const known: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: tellingOf('nl'),
  fr: tellingOf('fr'),
  en: tellingOf('en'),
};
const LATIN = /^\p{Script=Latin}/u;
/** So many words, and none of them known, are another language. */
const MANY = 5;
/** One known word in more than these may be there by chance. */
const FEW = 6;

/** The language of a text by its frequent words. */
export function languageOf(tokens: readonly Token[]): LanguageHeard {
  const words = tokens.filter(({ kind }) => kind === 'word');
  const counts = languages.map((language) => ({ language, count: countOf(words, language) }));
  counts.sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (isForeign(words, first?.count ?? 0)) {
    return { language: 'other', isClear: true, dialect: false };
  }
  if (first === undefined || first.count <= (second?.count ?? 0)) {
    return { language: 'nl', isClear: false, dialect: isInDialect(words) };
  }
  const { language } = first;
  return { language, isClear: true, dialect: language === 'nl' && isInDialect(words) };
}

function isForeign(words: readonly Token[], mostKnown: number): boolean {
  const strange = words.filter(({ text }) => !LATIN.test(text)).length;
  return strange * 2 > words.length || (words.length >= MANY && mostKnown * FEW < words.length);
}

function countOf(words: readonly Token[], language: Language): number {
  return words.filter((word) =>
    [word.text, ...(language === 'nl' ? word.words : [])].some((said) => known[language].has(said)),
  ).length;
}

/** One spelling of the dialect in six words, or two in all: thumbs slip too. */
function isInDialect(words: readonly Token[]): boolean {
  const count = words.filter(({ text }) => isDialect(text)).length;
  return count > 1 || count * 6 > words.length;
}

function tellingOf(language: Language): ReadonlySet<string> {
  return new Set(telling[language].split(/\s+/u).filter((word) => !alike.has(word)));
}
