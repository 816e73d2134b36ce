import { type Language, languages } from '#kernel';
import { borrowed, shared, telling } from '../words/languages.ts';
import { onlyRelatives, relativeWords } from '../words/relatives.ts';
import { isDialect } from './spelling.ts';
import type { Token } from './tokens.ts';

/** In what language a text is written. */
export interface LanguageHeard {
  /** Dutch where nothing tells; `other` where it is surely none of the three. */
  readonly language: Language | 'other';
  /** Whether its words tell; a house number or a name does not, nor one word in four, which may be of a dialect. */
  readonly isClear: boolean;
  /** Dutch as West Flanders writes it. */
  readonly dialect: boolean;
  /** The one of ours that has most of its words, also where few are known; missing where none has, or two have alike. */
  readonly nearest?: Language;
  /** Those from which a text of nothing but a borrowed word may be; several where they write it alike. */
  readonly hints: readonly Language[];
}

const alike = new Set(shared.split(' '));
const known: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: tellingOf('nl'),
  fr: tellingOf('fr'),
  en: tellingOf('en'),
};
const LATIN = /^\p{Script=Latin}/u;
const none = { nearest: undefined, count: 0 } as const;
/** So many words, and none of them known, are another language. */
const MANY = 5;
/** One known word in more than these may be there by chance. */
const FEW = 6;
/** Among so many words a single one that tells may be there by chance. */
const ONE_IN = 4;

/** The language of a text by its frequent words. */
export function languageOf(tokens: readonly Token[]): LanguageHeard {
  const words = tokens.filter(({ kind }) => kind === 'word');
  const { nearest, count } = nearestTo(words);
  const hints = hintsOf(words);
  const near = nearest === undefined ? {} : { nearest };
  if (isForeign(words, count)) {
    return { language: 'other', isClear: true, dialect: false, hints, ...near };
  }
  const language = nearest ?? 'nl';
  const dialect = language === 'nl' && isInDialect(words);
  const isClear = nearest !== undefined && (count > 1 || words.length < ONE_IN);
  return { language, isClear, dialect, hints, ...near };
}

/** Which of ours has most of the words, and how many. */
function nearestTo(words: readonly Token[]): { nearest: Language | undefined; count: number } {
  const [first = none, second = none] = languages
    .map((language) => ({ nearest: language, count: countOf(words, language) }))
    .sort((a, b) => b.count - a.count);
  return first.count > second.count ? first : { ...none, count: first.count };
}

function hintsOf(words: readonly Token[]): Language[] {
  const said = words.map(({ text }) => text).join(' ');
  return languages.filter((language) => borrowed[language]?.includes(said) === true);
}

function isForeign(words: readonly Token[], mostKnown: number): boolean {
  const strange = words.filter(({ text }) => !LATIN.test(text)).length;
  return strange * 2 > words.length || (words.length >= MANY && mostKnown * FEW < words.length);
}

/** A spelling of the dialect is Dutch whichever word it is. */
function countOf(words: readonly Token[], language: Language): number {
  return words.filter(
    (word) =>
      known[language].has(word.text) ||
      (language === 'nl' &&
        (isDialect(word.text) || word.words.some((said) => known.nl.has(said)))),
  ).length;
}

/** One spelling of the dialect in six words, or two in all: thumbs slip too. */
function isInDialect(words: readonly Token[]): boolean {
  const count = words.filter(({ text }) => isDialect(text)).length;
  return count > 1 || count * 6 > words.length;
}

function tellingOf(language: Language): ReadonlySet<string> {
  const others = languages.filter((other) => other !== language);
  const elsewhere = new Set(
    others.flatMap((other) => [...relativeWords(other), ...telling[other].split(/\s+/u)]),
  );
  const only = new Set(onlyRelatives());
  const own = relativeWords(language).filter((word) => only.has(word) && !elsewhere.has(word));
  return new Set([...telling[language].split(/\s+/u), ...own].filter((word) => !alike.has(word)));
}
