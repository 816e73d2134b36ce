import { type Line } from './domain/turn.ts';

/** What the lines need to know. */
export interface Spoken {
  readonly cityName: string;
  /** Sentences of the city's file: danger to life, a listening ear, thoughts of suicide. */
  readonly signposts: readonly string[];
  /** The one about danger to life alone. */
  readonly danger: readonly string[];
  /** Who comes when it cannot wait: danger to life, police. */
  readonly emergency: readonly string[];
  /** Who listens when somebody wants to die: thoughts of suicide first, then a listening ear. */
  readonly ears: readonly string[];
  /** The police of the city, for what is less urgent. */
  readonly localPolice: readonly string[];
  /** A listening ear, day and night. */
  readonly listening: readonly string[];
  readonly contactWithinWorkingDays: number;
  /** The number that was typed, to be read back. */
  readonly typedNumber: string | undefined;
}

export type Words = Readonly<Record<Line, (about: Spoken) => string>>;

/** What callers hear in Dutch. Short sentences, the choice before its key. */
export const wordsInDutch: Words = {
  greeting: ({ cityName }) =>
    `Dag. Je belt met het Meldpunt van de stad ${cityName}, voor wie gezelschap kan gebruiken.`,
  greeting_by_day: ({ cityName, danger }) =>
    `Dag, met het Meldpunt van de stad ${cityName}: we verbinden je nu door. ${danger.join(' ')}`,
  ring_on: () => 'Nog even geduld, we bellen nog een collega.',
  nobody_free: () => 'Op dit moment kan niemand van ons opnemen. Maar we laten je niet los.',
  for_french: () => 'Voor Frans, druk 7.',
  for_english: () => 'Voor Engels, druk 8.',
  signposts: ({ signposts }) => signposts.join(' '),
  menu: () =>
    [
      'Is er nu gevaar, druk 9.',
      'Maak je je zorgen over iemand anders, druk 1.',
      'Bel je over jezelf, druk 2.',
      'Ben je vrijwilliger, of wil je het worden, druk 3.',
      'Wil je dit opnieuw horen, druk sterretje. Een medewerker, druk 0.',
    ].join(' '),
  not_understood: () => 'Die keuze ken ik niet.',
  danger: ({ emergency, ears }) => hangUpFor(emergency, ears),
  danger_self: ({ emergency, ears }) => hangUpFor(ears, emergency),
  danger_on_duty: () => 'We verwittigen nu meteen wie bij ons van wacht is. Wacht daar niet op.',
  danger_nobody: ({ localPolice }) =>
    [
      'Er is nu niemand van ons van wacht. Reken dus niet op ons: bel 112 of 101.',
      ...localPolice,
    ].join(' '),
  danger_noted: () => 'We noteren het wel, en bellen je zodra we kunnen.',
  danger_noted_hidden: () =>
    'We noteren het wel, maar we zien je nummer niet: we kunnen je zo niet bellen.',
  danger_noted_not_called: () =>
    'We noteren het wel, maar het nummer waarmee je belt, kunnen we niet bellen.',
  wish: () =>
    [
      'Wil je een bericht inspreken, druk 1.',
      'Word je liever teruggebeld, zonder opname, druk 2.',
      'Wil je dit opnieuw horen, druk sterretje.',
    ].join(' '),
  self: ({ listening }) => ['Fijn dat je belt.', ...listening].join(' '),
  self_wish: () =>
    [
      'Wil je ons nu iets vertellen, druk 1.',
      'Wil je dat we je bellen, druk 2.',
      'Wil je liever niet gebeld worden, druk 3.',
      'Wil je dit opnieuw horen, druk sterretje.',
    ].join(' '),
  no_contact: () =>
    'Dat is goed. We geven door dat je liever niet gebeld wordt. Je mag ons altijd opnieuw bellen.',
  no_contact_hidden: () =>
    'Dat is goed. We geven het door, maar we zien je nummer niet. Je mag ons altijd opnieuw bellen.',
  when: () =>
    [
      'Wanneer bellen we je het best?',
      'In de voormiddag, druk 1. In de namiddag, druk 2. Maakt het niet uit, druk 3.',
    ].join(' '),
  volunteer: () => 'Fijn dat je belt. Een ogenblik.',
  record_without_keys: () =>
    'Je hoeft niets te drukken: spreek een bericht in, of leg neer en we bellen je als we je nummer zien en kunnen bellen.',
  record: () =>
    [
      'We nemen je bericht op, alleen voor de medewerkers van het Meldpunt, en bewaren het tot je melding is afgerond.',
      'Vertel na de toon je naam en je nummer, over wie het gaat, waar die woont en waarom je belt.',
    ].join(' '),
  record_self: () =>
    [
      'We nemen je bericht op, alleen voor de medewerkers van het Meldpunt, en bewaren het tot alles is afgerond.',
      'Vertel na de toon wie je bent, hoe het gaat, wat je graag wil en of we je mogen bellen.',
    ].join(' '),
  record_done: () => 'Je hebt 3 minuten: druk op hekje als je klaar bent.',
  silence: () =>
    'We hebben niets gehoord: probeer het nog eens, of leg neer en we bellen je als we je nummer zien en kunnen bellen.',
  recorded: (about) =>
    `Dank je wel. We hebben je bericht. Een medewerker luistert ernaar, ten laatste ${within(about)}. Tot later.`,
  recorded_after_danger: () =>
    'Dank je wel. We hebben je bericht. We luisteren ernaar zodra we kunnen. Wacht niet op ons als er gevaar is. Dag.',
  confirm_number: () =>
    [
      'We bellen je terug op het nummer waarmee je nu belt.',
      'Is dat goed, druk 1.',
      'Wil je een ander nummer geven, druk 2.',
    ].join(' '),
  type_number: () => 'Typ het nummer waarop we je kunnen bellen. Druk daarna op hekje.',
  own_number_not_called: () =>
    'Het nummer waarmee je belt, kunnen we niet bellen. Geef een Belgisch nummer: een vaste lijn of een gsm.',
  number_unclear: () => 'Dat is geen volledig telefoonnummer.',
  number_not_called: () =>
    'Dat nummer kunnen we niet bellen. Geef een Belgisch nummer: een vaste lijn of een gsm.',
  check_number: ({ typedNumber = '' }) =>
    `Je typte ${Array.from(typedNumber).join(' ')}. Klopt dat, druk 1. Wil je het opnieuw typen, druk 2.`,
  callback_noted: (about) =>
    `Dank je wel. Een medewerker belt je terug, ten laatste ${within(about)}. Tot later.`,
  callback_soon: () => 'Dank je wel. We bellen je zodra we kunnen. Tot later.',
  callback_after_danger: () =>
    'Dank je wel. We bellen je zodra we kunnen. Wacht niet op ons als er gevaar is. Dag.',
  nothing_heard: () =>
    'We hebben niets gehoord en we zien je nummer niet. Bel ons gerust opnieuw. Je bent altijd welkom.',
  nothing_heard_not_called: () =>
    'We hebben niets gehoord, en het nummer waarmee je belt, kunnen we niet bellen. Bel ons gerust opnieuw. Je bent altijd welkom.',
  blocked: ({ signposts }) =>
    ['Met dit nummer kan je het Meldpunt nu niet bellen.', ...signposts].join(' '),
};

function hangUpFor(...whom: readonly (readonly string[])[]): string {
  return [...whom.flat(), 'Leg daarvoor nu gerust neer. Van ons komt nu niemand langs.'].join(' ');
}

function within({ contactWithinWorkingDays: days }: Spoken): string {
  return days === 1 ? 'de volgende werkdag' : `binnen ${days} werkdagen`;
}
