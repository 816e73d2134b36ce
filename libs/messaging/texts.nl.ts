import { type Failure } from './domain/failure.ts';

const failures: Readonly<Record<Failure, string>> = {
  bad_number: 'Dit nummer kan geen sms ontvangen. Bel of zoek een ander nummer.',
  opted_out: "Deze persoon wil geen sms'en van ons. Neem contact op langs een andere weg.",
  unreachable: 'De telefoon stond uit of was onbereikbaar, ook bij de tweede poging. Bel zelf.',
  filtered: 'De operator hield de sms tegen. Kijk de tekst na en bel zelf.',
  late: 'De sms raakte niet op tijd weg. Kijk na of ze nog nodig is.',
  day_cap: "Het maximum aantal sms'en voor vandaag is bereikt, en morgen is het te laat. Bel zelf.",
  waits_for_tomorrow:
    "Het maximum aantal sms'en voor vandaag is bereikt. Deze sms gaat morgen vanzelf. Kan dat niet wachten? Bel zelf.",
  not_mobile:
    "Naar dit nummer sturen we geen sms'en: het is een vast of buitenlands nummer. Bel zelf.",
  one_a_day: 'Dit nummer kreeg vandaag al een sms over een melding. Bel zelf of wacht tot morgen.',
  erased: 'De gegevens van deze persoon zijn gewist.',
  uncertain:
    'Onzeker of dit bericht vertrokken is. Kijk na of het aankwam voor je het opnieuw stuurt.',
  not_ours:
    'Deze sms vertrok in onze naam, maar wij kennen ze niet. Kijk na wie ze stuurde en of het klopt.',
  other: 'Het bericht is niet aangekomen. Neem contact op langs een andere weg.',
};

/** For the desk: what happened and what to do. */
export function failureInWords(failure: Failure): string {
  return failures[failure];
}
