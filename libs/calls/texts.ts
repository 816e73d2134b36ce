import { callLanguages, type CallLanguage, type Line } from './domain/turn.ts';
import { wordsInEnglish } from './texts.en.ts';
import { wordsInFrench } from './texts.fr.ts';
import { type Spoken, wordsInDutch } from './texts.nl.ts';

const words = { nl: wordsInDutch, fr: wordsInFrench, en: wordsInEnglish } as const;

/** A sentence in the language in which it must be spoken. */
export interface Said {
  readonly text: string;
  readonly language: CallLanguage;
}

/**
 * In which languages these are said whatever the call is held in: two invite to theirs, and who is turned away
 * had no chance to choose one.
 */
const always: Partial<Readonly<Record<Line, readonly CallLanguage[]>>> = {
  for_french: ['fr'],
  for_english: ['en'],
  blocked: callLanguages,
};

/** In which languages a line is said, one after the other, in a call that is held in `language`. */
export function languagesOf(line: Line, language: CallLanguage): readonly CallLanguage[] {
  return always[line] ?? [language];
}

/** A line as it is spoken in a language. */
export function speak(line: Line, language: CallLanguage, about: Spoken): Said {
  return { text: words[language][line](about), language };
}
