import { type ContactKind, type HazardKind, isForProfessionals, type PetKind } from '#casework';
import type { Weekday } from '#kernel';
import { topics } from '#matching';

/** Something to tick, with its words. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

const codes = [
  'nl',
  'fr',
  'en',
  'de',
  'es',
  'it',
  'pl',
  'ro',
  'ru',
  'uk',
  'tr',
  'ar',
  'fa',
] as const;

const languageNames = new Intl.DisplayNames('nl-BE', { type: 'language' });

/** «Frans»; what is no code of a language stays as it is. */
export function languageName(code: string): string {
  if (!/^[a-z]{2,3}$/.test(code)) {
    return code;
  }
  const name = languageNames.of(code) ?? code;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export const languageCodes: readonly string[] = codes;
export const languageChoices: readonly Choice[] = codes.map((value) => ({
  value,
  text: languageName(value),
}));

/** What somebody may like; each id is the word itself, so that it reads well wherever it is shown. */
export const interestIds: readonly string[] = topics;
export const interestChoices: readonly Choice[] = topics.map((value) => ({
  value,
  text: value === 'vroeger' ? 'praten over vroeger' : value,
}));

export const genderChoices: readonly Choice[] = [
  { value: '', text: 'Geen voorkeur' },
  { value: 'vrouw', text: 'Liever een vrouw' },
  { value: 'man', text: 'Liever een man' },
];

const contactWords: Readonly<Record<ContactKind, string>> = {
  phone: 'praten aan de telefoon',
  home: 'praten aan huis',
  visit: 'een bezoek',
  outing: 'samen naar een activiteit',
};
const petWords: Readonly<Record<PetKind, string>> = {
  ...{ dog: 'hond', cat: 'kat', bird: 'vogel', other: 'een ander dier' },
};
const hazardWords: Readonly<Record<HazardKind, string>> = {
  violence: 'geweld of dreiging',
  neglect: 'verwaarlozing',
  weapon: 'een wapen in huis',
  crisis: 'een psychische crisis',
  infection: 'een besmettelijke ziekte',
  substances: 'drank of drugs',
  vermin: 'ongedierte of veel vuil',
  animal: 'een dier dat kan bijten',
  building: 'een onveilige woning',
  street: 'een onveilige straat in het donker',
};

function choicesOf<Value extends string>(words: Readonly<Record<Value, string>>): Choice[] {
  return Object.entries<string>(words).map(([value, text]) => ({ value, text }));
}

export const contactChoices = choicesOf(contactWords);
export const petChoices = choicesOf(petWords);
export const hazardChoices = choicesOf(hazardWords).map((choice): Choice =>
  isForProfessionals(choice.value as HazardKind)
    ? { ...choice, hint: 'Alleen een professional.' }
    : choice,
);
export const hearingChoices: readonly Choice[] = [
  { value: 'good', text: 'Goed' },
  { value: 'hard', text: 'Moeilijk' },
  { value: '', text: 'Weet ik niet' },
];
export const memoryChoices: readonly Choice[] = [
  { value: 'good', text: 'Goed' },
  { value: 'forgets', text: 'Vergeet veel' },
  { value: '', text: 'Weet ik niet' },
];
export const ageChoices: readonly Choice[] = [
  { value: 'no', text: '18 of ouder' },
  { value: 'yes', text: 'Jonger dan 18', hint: 'Geen vrijwilliger: verwijs door.' },
  { value: 'unknown', text: 'Nog niet geweten' },
];

/** What was ticked, in words. */
export function sayChosen(choices: readonly Choice[], values: readonly string[]): string {
  return values
    .map((value) => choices.find((choice) => choice.value === value)?.text ?? value)
    .join(', ');
}

export const yesNoChoices: readonly Choice[] = [
  { value: 'yes', text: 'Ja' },
  { value: 'no', text: 'Nee' },
  { value: '', text: 'Weet ik niet' },
];

export const weekdays: readonly { readonly day: Weekday; readonly name: string }[] = [
  { day: 1, name: 'maandag' },
  { day: 2, name: 'dinsdag' },
  { day: 3, name: 'woensdag' },
  { day: 4, name: 'donderdag' },
  { day: 5, name: 'vrijdag' },
  { day: 6, name: 'zaterdag' },
  { day: 7, name: 'zondag' },
];
