import type { AttemptResult, CallItemView, ItemOutcome } from '#calls';

/** What a call was about, as far as it got. */
export function aboutCall(item: CallItemView): string {
  if (item.volunteer) {
    return 'Een vrijwilliger vraagt een telefoontje';
  }
  if (item.ending === 'unheard') {
    return 'We hoorden hier niets van: bel terug';
  }
  const wish = wishes[item.wants];
  return item.self ? `${wish}, over zichzelf` : wish;
}

const wishes = {
  message: 'Ingesproken bericht',
  callback: 'Wil teruggebeld worden',
  nothing: 'Opgehangen zonder bericht',
} as const;

/** How far a caller came who hung up. */
export const stepWords: Readonly<Record<CallItemView['lastStep'], string>> = {
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

export const outcomeWords: Readonly<Record<ItemOutcome, string>> = {
  reached: 'Gesproken met de beller',
  handled: 'Beluisterd of bekeken, terugbellen hoeft niet',
  no_call_wanted: 'De beller wil geen telefoontje',
  not_reached: 'Drie keer geprobeerd, niet bereikt',
  silent: 'Er werd niets gezegd',
  abusive: 'De beller was grof',
  wrong_number: 'Verkeerd verbonden',
};

export const attemptChoices: readonly { value: AttemptResult; text: string }[] = [
  { value: 'no_answer', text: 'Niemand nam op: over enkele uren opnieuw' },
  { value: 'later', text: 'Het past nu niet: over een uur opnieuw' },
];
