import { AGAIN, choose, type Choices, somebodyKnown, tokensOf, yesOrNo } from '#reading';
import { type Step } from './turn.ts';

const about: Choices = {
  '1': [
    ...[
      'iemand anders',
      'een ander',
      'een andere persoon',
      "quelqu'un d'autre",
      'une autre personne',
    ],
    ...['somebody else', 'someone else', 'another person', ...somebodyKnown],
  ],
  '2': [
    ...[
      'mezelf',
      'mijzelf',
      'ikzelf',
      'mezelve',
      'mezelven',
      'mijn eigen',
      "m'n eigen",
      'mien eigen',
    ],
    ...['over mij', 'voor mij', 'moi', 'moi meme', 'myself', 'about me', 'for me'],
  ],
  '3': ['vrijwilliger', 'benevole', 'volontaire', 'volunteer'],
};

/** The key of danger, at each question. */
const DANGER = '9';

const spokenChoices: Readonly<Partial<Record<Step, Choices>>> = {
  menu: {
    ...about,
    '7': ['frans', 'in het frans', 'francais', 'en francais', 'french'],
    '8': ['engels', 'in het engels', 'anglais', 'en anglais', 'english', 'in english'],
  },
  choices: about,
  wish: {
    '1': ['bericht', 'inspreken', 'bericht inspreken', 'message', 'laisser un message'],
    '2': [
      ...['terugbellen', 'bel mij terug', 'bel me terug', 'teruggebeld worden', 'gebeld worden'],
      ...['rappelez moi', 'etre rappele', 'etre rappelee', 'call me back', 'be called back'],
    ],
  },
  self: {
    '1': ['vertellen', 'iets vertellen', 'raconter', 'tell', 'tell you something'],
    '2': ['bel mij', 'bel me', 'bellen', 'appelez moi', 'call me'],
    '3': ['niet bellen', 'niet gebeld worden', 'ne pas etre appele', 'do not call', 'no call'],
  },
  when: {
    '1': ['voormiddag', 'in de voormiddag', 'ochtend', 'matin', 'morning', 'in the morning'],
    '2': [
      'namiddag',
      'in de namiddag',
      'apres midi',
      "l'apres midi",
      'afternoon',
      'in the afternoon',
    ],
    '3': ['maakt niet uit', 'eender wanneer', 'altijd', 'peu importe', 'any time', 'anytime'],
  },
  confirm: yesOrNo,
  check: yesOrNo,
};

/** What may be said where a step of the hotline's own asks something; undefined where only keys count. */
export function choicesIn(step: Step): Choices | undefined {
  return spokenChoices[step];
}

/**
 * The key that counts: the one that was pressed, else the one that was meant. Words of danger count as its key
 * wherever they are said, but not where they are a choice.
 */
export function keyOf(
  { digits, speech }: { readonly digits: string; readonly speech: string },
  {
    choices,
    tellsDanger,
  }: { readonly choices: Choices; readonly tellsDanger: (words: string) => boolean },
): string {
  if (digits !== '' || speech === '') {
    return digits;
  }
  const choice = choose({ tokens: tokensOf(speech) }, choices);
  // behind a no a story may stand; any other choice was understood whole
  const isWhole = choice !== AGAIN && choices !== yesOrNo;
  return !isWhole && tellsDanger(speech) ? DANGER : choice;
}
