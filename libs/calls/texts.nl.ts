import { type Line } from './domain/script.ts';

/** What the lines need to know. */
export interface Spoken {
  readonly cityName: string;
  /** Sentences of the city's file: danger to life, a listening ear, thoughts of suicide. */
  readonly signposts: readonly string[];
  /** Who comes when it cannot wait: danger to life, police. */
  readonly emergency: readonly string[];
  readonly contactWithinWorkingDays: number;
  /** The number that was typed, to be read back. */
  readonly typedNumber: string | undefined;
}

const words: Readonly<Record<Line, (about: Spoken) => string>> = {
  greeting: ({ cityName, signposts }) =>
    [
      `Dag. Je belt met het Meldpunt van de stad ${cityName}, voor wie gezelschap kan gebruiken.`,
      ...signposts,
    ].join(' '),
  menu: () =>
    [
      'Maak je je zorgen over iemand anders, druk 1.',
      'Bel je over jezelf, druk 2.',
      'Is er nu gevaar, druk 9.',
      'Wil je dat een medewerker je terugbelt, druk 0.',
      'Wil je dit opnieuw horen, druk sterretje.',
    ].join(' '),
  not_understood: () => 'Die keuze ken ik niet.',
  danger: ({ emergency }) =>
    [
      ...emergency,
      'Leg daarvoor nu gerust neer. Van ons komt nu niemand langs.',
      'We noteren wel dat er gevaar is.',
    ].join(' '),
  wish: () =>
    [
      'Wil je een bericht inspreken, druk 1.',
      'Word je liever teruggebeld, zonder opname, druk 2.',
      'Wil je dit opnieuw horen, druk sterretje.',
    ].join(' '),
  record_without_keys: () =>
    'Je hoeft niets te drukken. Blijf aan de lijn en spreek een bericht in.',
  record: () =>
    [
      'We nemen je bericht op. Alleen de medewerkers van het Meldpunt luisteren ernaar.',
      'We bewaren het tot je melding is afgerond.',
      'Spreek je liever niets in? Leg dan neer. Zien we je nummer, dan bellen we je terug.',
      'Vertel na de toon over wie het gaat, waar die woont en waarom je belt.',
      'Zeg ook je naam en je telefoonnummer. Je hebt 3 minuten. Druk op hekje als je klaar bent.',
    ].join(' '),
  silence: () => 'We hebben niets gehoord. Probeer het gerust nog eens.',
  recorded: (about) =>
    `Dank je wel. We hebben je bericht. Een medewerker luistert ernaar, ten laatste ${within(about)}. Tot later.`,
  confirm_number: () =>
    [
      'We bellen je terug op het nummer waarmee je nu belt.',
      'Is dat goed, druk 1.',
      'Wil je een ander nummer geven, druk 2.',
    ].join(' '),
  type_number: () => 'Typ het nummer waarop we je kunnen bellen. Druk daarna op hekje.',
  number_unclear: () => 'Dat is geen volledig telefoonnummer.',
  check_number: ({ typedNumber = '' }) =>
    `Je typte ${Array.from(typedNumber).join(' ')}. Klopt dat, druk 1. Wil je het opnieuw typen, druk 2.`,
  callback_noted: (about) =>
    `Dank je wel. Een medewerker belt je terug, ten laatste ${within(about)}. Tot later.`,
  nothing_heard: () =>
    'We hebben niets gehoord en we zien je nummer niet. Bel ons gerust opnieuw. Je bent altijd welkom.',
};

/** A line in Dutch, as it is spoken. */
export function inDutch(line: Line, about: Spoken): string {
  return words[line](about);
}

function within({ contactWithinWorkingDays: days }: Spoken): string {
  return days === 1 ? 'de volgende werkdag' : `binnen ${days} werkdagen`;
}
