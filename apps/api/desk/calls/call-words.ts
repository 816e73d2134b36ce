import type { AttemptResult, CallbackTaskOfCall, CallbackTaskOutcome, OwnWish } from '#calls';

/** What a call was about, as far as it got. */
export function aboutCall(item: CallbackTaskOfCall): string {
  if (item.volunteer) {
    return ofVolunteer(item);
  }
  if (item.ending === 'unheard') {
    return 'We hoorden hier niets van: bel terug';
  }
  if (item.ending === 'silent' && item.wants === 'nothing') {
    return 'Zei niets';
  }
  if (item.ownWish !== undefined && item.ownWish !== 'nothing') {
    return ownWishes[item.ownWish];
  }
  return ofAnybody(item);
}

function ofAnybody({ ending, outcome, wants, self }: CallbackTaskOfCall): string {
  if (ending === 'told') {
    return 'Wordt liever niet gebeld';
  }
  if (ending === 'answered') {
    return outcome === undefined ? 'Gesproken, nog geen verslag' : 'Gesproken';
  }
  return self ? `${wishes[wants]}, over zichzelf` : wishes[wants];
}

/** Her line may have broken too: what she pressed last did not reach us then. */
function ofVolunteer({ ending, wantsToHelp }: CallbackTaskOfCall): string {
  if (wantsToHelp) {
    return 'Wil vrijwilliger worden: bel en maak kennis';
  }
  return ending === 'dropped'
    ? 'Een vrijwilliger hing op bij de keuzes'
    : 'Een vrijwilliger vraagt een telefoontje';
}

const wishes = {
  message: 'Ingesproken bericht',
  callback: 'Wil teruggebeld worden',
  nothing: 'Opgehangen zonder bericht',
} as const;

/** What the person of a case wants, in a few words. */
const ownWishes: Readonly<Record<Exclude<OwnWish, 'nothing'>, string>> = {
  change: 'Wil iets veranderen, voor zichzelf',
  pause: 'Vroeg een pauze, maar bevestigde niet',
  paused: 'Vraagt zelf een pauze',
  stop: 'Wou stoppen, maar bevestigde niet',
  stopped: 'Stopt zelf',
  complaint: 'Klacht',
  human: 'Wil iemand spreken, over zichzelf',
  several: 'Belt over zichzelf: vraag eerst wie het is',
};

/** What that means for whoever takes it up. */
export const ownWishTexts: Readonly<Partial<Record<OwnWish, string>>> = {
  nothing: 'Belt over zichzelf en heeft een dossier bij ons.',
  change: 'Er moet iets veranderen. Vraag wat, en pas het dossier aan.',
  pause: 'De bezoeken lopen nog. Bel en vraag of het zo bedoeld was.',
  paused:
    'De bezoeken en de vragen aan vrijwilligers zijn afgezegd. Over vier weken staat het dossier weer klaar om het opnieuw te vragen. Bellen hoeft niet. Was het een vergissing? Noteer dan het antwoord in het dossier.',
  stop: 'De bezoeken lopen nog. Bel en vraag of het zo bedoeld was.',
  stopped:
    'De bezoeken en de vragen aan vrijwilligers zijn afgezegd en het dossier is afgerond. Bellen hoeft niet. Was het een vergissing? Open dan het dossier weer.',
  complaint: 'Bel snel, luister, en noteer wat er misging en wat we eraan doen.',
  human: 'Wil met een mens spreken.',
  several:
    'Dit nummer staat in meer dan één dossier. We gokken niet: vraag wie er belt en over wie het gaat.',
};

/** How far a caller came who hung up. */
export const stepWords: Readonly<Record<CallbackTaskOfCall['lastStep'], string>> = {
  start: 'bij de begroeting',
  dialled: 'nadat niemand kon opnemen',
  menu: 'bij de keuzes',
  choices: 'bij de keuzes',
  wish: 'bij de vraag: bericht of terugbellen',
  self: 'bij de vraag of we mogen bellen',
  when: 'bij de vraag wanneer we bellen',
  recorded: 'na het inspreken',
  silent: 'zonder iets in te spreken',
  callback: 'bij het nummer',
  confirm: 'bij het nummer',
  number: 'bij het typen van het nummer',
  check: 'bij het nakijken van het nummer',
  myself: 'bij de vraag of we mogen bellen',
};

export const whenWords = {
  morning: 'Liefst in de voormiddag',
  afternoon: 'Liefst in de namiddag',
  any: 'Het moment maakt niet uit',
} as const;

export const languageWords = { nl: 'Nederlands', fr: 'Frans', en: 'Engels' } as const;

export const attemptWords: Readonly<Record<AttemptResult, string>> = {
  no_answer: 'niemand nam op',
  later: 'later opnieuw',
};

export const outcomeWords: Readonly<Record<CallbackTaskOutcome, string>> = {
  reached: 'Gesproken met de beller',
  handled: 'Beluisterd of bekeken, terugbellen hoeft niet',
  no_call_wanted: 'De beller wil geen telefoontje',
  not_reached: 'Drie keer geprobeerd, niet bereikt',
  silent: 'Er werd niets gezegd',
  abusive: 'De beller was grof',
  wrong_number: 'Verkeerd verbonden',
};

/** What came of the wish not to be called. */
export const noCallWords = {
  no_call_wanted: 'We bellen niet, en dat is genoteerd',
  reached: outcomeWords.reached,
  handled: 'Bekeken, we beslisten iets anders',
  wrong_number: outcomeWords.wrong_number,
} as const;

/** What came of a call in which we spoke, when no report is needed. */
export const answeredWords = {
  handled: 'Gesproken, een melding is niet nodig',
  silent: outcomeWords.silent,
  abusive: outcomeWords.abusive,
  wrong_number: outcomeWords.wrong_number,
} as const;

export const attemptChoices: readonly { value: AttemptResult; text: string }[] = [
  { value: 'no_answer', text: 'Niemand nam op: over enkele uren opnieuw' },
  { value: 'later', text: 'Het past nu niet: over een uur opnieuw' },
];
