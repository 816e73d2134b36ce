import type { CallbackTaskOfText } from '#calls';
import type { OfferState } from '#matching';
import { familyOf, type MessagePurpose, type PurposeFamily } from '#messaging';

const meant: Readonly<Partial<Record<MessagePurpose, string>>> = {
  'offer.ask': 'We konden een vrijwilliger niet vragen om op bezoek te gaan',
  'offer.which': 'We konden een vrijwilliger niet vragen over welk bezoek het antwoord ging',
  'offer.confirmed': 'We konden een vrijwilliger niet laten weten dat de keuze vaststaat',
  'offer.withdrawn': 'We konden een vrijwilliger niet laten weten dat het bezoek wegvalt',
  'offer.late-yes': 'We konden een vrijwilliger niet antwoorden op een late ja',
  'offer.late-no': 'We konden een vrijwilliger niet antwoorden op een late nee',
  'visit.link': 'We konden een vrijwilliger de link naar het adres niet sturen',
  'visit.moved': 'We konden een vrijwilliger niet laten weten dat een bezoek verplaatst is',
  'visit.called-off': 'We konden een vrijwilliger niet laten weten dat een bezoek niet doorgaat',
  'visit.how-was-it': 'We konden een vrijwilliger niet vragen hoe het bezoek ging',
  'report.answer': 'We konden een melder niet antwoorden',
  'report.somebody-is-on-it': 'We konden een melder niet laten weten dat iemand ermee bezig is',
  'report.trusted-reporter': 'We konden een melder niet uitleggen hoe een korte melding gaat',
};

const families: Readonly<Record<PurposeFamily, string>> = {
  alert: 'Een alarm bij gevaar kwam niet aan',
  dialogue: 'Een antwoord op een bericht kwam niet aan',
  offer: 'Een sms aan een vrijwilliger kwam niet aan',
  'opt-out': 'De bevestiging dat er geen sms meer komt, kwam niet aan',
  provider: 'Een sms die niet van ons is, kwam niet aan',
  reply: 'Een antwoord van een medewerker kwam niet aan',
  report: 'Een sms aan een melder kwam niet aan',
  visit: 'Een sms aan een vrijwilliger kwam niet aan',
  volunteer: 'Een antwoord aan een vrijwilliger kwam niet aan',
};

/** What a text that failed wanted to say. */
export function aboutText({ purpose }: Pick<CallbackTaskOfText, 'purpose'>): string {
  return purpose === null
    ? 'Een sms kwam niet aan'
    : (meant[purpose] ?? families[familyOf(purpose)]);
}

/** How the question of an offer stands, for who is about to ring the volunteer. */
export const offerWords: Readonly<Record<OfferState, string>> = {
  sent: 'De vraag staat nog open.',
  accepted: 'De vrijwilliger zei intussen ja.',
  declined: 'De vrijwilliger zei intussen nee.',
  filled: 'De vraag is voorbij: iemand anders was eerst.',
  expired: 'De vraag is voorbij. Je kan in het dossier een andere vrijwilliger vragen.',
  withdrawn: 'De vraag is voorbij: het bezoek wordt niet meer gevraagd.',
};

/** What may become of it; the keys are those of an item after a call. */
export const textOutcomeWords = {
  reached: 'Gesproken',
  handled: 'Op een andere manier geregeld, bellen hoeft niet',
  no_call_wanted: 'Wil geen telefoontje',
  not_reached: 'Drie keer geprobeerd, niet bereikt',
  wrong_number: 'Verkeerd nummer',
} as const;
