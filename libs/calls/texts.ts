import { type CallLanguage, type Line } from './domain/turn.ts';
import { wordsInEnglish } from './texts.en.ts';
import { wordsInFrench } from './texts.fr.ts';
import { type Spoken, wordsInDutch } from './texts.nl.ts';

const words = { nl: wordsInDutch, fr: wordsInFrench, en: wordsInEnglish } as const;

/** A sentence in the language in which it must be spoken. */
export interface Said {
  readonly text: string;
  readonly language: CallLanguage;
}

/** These are said in their own language whatever the call is held in: they invite to it. */
const always: Partial<Readonly<Record<Line, CallLanguage>>> = {
  for_french: 'fr',
  for_english: 'en',
};

/** A line as it is spoken. */
export function speak(line: Line, language: CallLanguage, about: Spoken): Said {
  const own = always[line] ?? language;
  return { text: words[own][line](about), language: own };
}
