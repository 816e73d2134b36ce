import type { HumanReason } from '#dialogue';
import { familyOf, type MessagePurpose, type PurposeFamily } from '#messaging';

/** Why a text waits for a human. */
const reasons: Readonly<Record<HumanReason, string>> = {
  unclear: 'Niet duidelijk: ja of nee?',
  free: 'Een bericht, geen antwoord op een vraag',
  two_questions: 'Er stonden twee vragen open',
  nothing_asked: 'Er stond geen vraag open',
  unknown_number: 'Onbekend nummer',
  changed_mind: 'Kan misschien niet komen',
  help: 'Vraagt hulp',
  stop: 'Wil geen sms meer',
  undecided: 'Twijfelt nog: bel even',
  late_yes: 'Zei te laat ja',
  person: 'Van de persoon over wie het gaat',
  presence: 'Meldt aankomst of vertrek, maar het bezoek is niet nu',
  wrong_number: 'Zegt: verkeerd nummer',
  automatic: 'Automatisch antwoord of reactie: niet beantwoord',
  no_words: 'Geen woorden: een foto, een contact of een spraakbericht?',
  to_us: 'Lijkt geen melding: dank, een klacht, een vraag aan ons of reclame',
};

/** @param hasCase whether it is known which case it is about */
export function sayTextReason(reason: HumanReason, hasCase = false): string {
  if (reason === 'stop' && hasCase) {
    return 'Wil geen sms meer, maar heeft nog een afspraak';
  }
  return reasons[reason];
}

const purposes: Readonly<Partial<Record<MessagePurpose, string>>> = {
  'alert.taken': 'Antwoord op een OK',
  'offer.ask': 'Aanbod aan een vrijwilliger',
  'report.somebody-is-on-it': 'Bericht aan de melder: iemand is ermee bezig',
  'volunteer.still-wants': 'Vraag of iemand nog wil meedoen',
  'volunteer.thanks': 'Dank aan een vrijwilliger',
  'report.answer': 'Antwoord aan een melder',
};

const families: Readonly<Record<PurposeFamily, string>> = {
  alert: 'Alarm bij gevaar',
  dialogue: 'Antwoord op een bericht',
  offer: 'Bericht over een aanbod',
  'opt-out': 'Bevestiging: geen sms meer',
  provider: 'Niet door ons verstuurd, stond bij de telefoniedienst',
  reply: 'Antwoord van een medewerker',
  report: 'Bericht aan een melder',
  visit: 'Bericht over een bezoek',
  volunteer: 'Antwoord aan een vrijwilliger',
};

/** What a text or mail of ours was for. */
export function sayPurpose(purpose: MessagePurpose | null): string {
  return purpose === null ? 'Bericht' : (purposes[purpose] ?? families[familyOf(purpose)]);
}

/** A personal link or a one-time code is for one pair of eyes, and the desk is not that. */
export function withoutSecrets(body: string): string {
  return body.replace(/\/v\/[\w-]+/g, '/v/…').replace(/\b\d{3} ?\d{3}\b/g, '••• •••');
}
