import { type Language, languages } from '#kernel';
import { type Line } from './domain/turn.ts';
import { wordsInEnglish } from './texts.en.ts';
import { wordsInFrench } from './texts.fr.ts';
import { type Spoken, wordsInDutch } from './texts.nl.ts';

const words = { nl: wordsInDutch, fr: wordsInFrench, en: wordsInEnglish } as const;

/** A sentence in the language in which it must be spoken. */
export interface Said {
  readonly text: string;
  readonly language: Language;
}

/**
 * In which languages these are said whatever the call is held in: two invite to theirs, and who is turned away
 * had no chance to choose one.
 */
const always: Partial<Readonly<Record<Line, readonly Language[]>>> = {
  for_french: ['fr'],
  for_english: ['en'],
  blocked: languages,
};

/** In which languages a line is said, one after the other, in a call that is held in `language`. */
export function languagesOf(line: Line, language: Language): readonly Language[] {
  return always[line] ?? [language];
}

/** A line as it is spoken in a language. */
export function speak(line: Line, language: Language, about: Spoken): Said {
  return { text: words[language][line](about), language };
}
