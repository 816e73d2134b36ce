import type { DomainError } from '#kernel';

/** What the desk says when a rule of the house says no: what is the matter, and what to do. */
const refusals: Readonly<Record<string, string>> = {
  'agreement.contact_first':
    'Spreek eerst met de persoon zelf en noteer dat contact. Daarna kan je het antwoord noteren.',
  'agreement.neighbourhood_missing':
    'In welke wijk woont de persoon? Vul dat eerst in bij de verkenning.',
  'agreement.wishes_missing': 'Vul in wat de persoon wenst.',
  'case.move_refused': 'Dat kan niet meer: het dossier is intussen verder. Bekijk het opnieuw.',
  'account.unknown': 'Deze collega werkt hier niet meer. Kies iemand anders.',
  'duty.changed': 'Deze wacht is intussen veranderd. Hieronder staat hoe het nu is.',
  'duty.ends_before_it_starts': 'De wacht eindigt voor ze begint. Kijk dag en uur na.',
  'join.same_case': 'Deze melding staat al in dat dossier.',
  'join.case_unknown': 'Dat dossier bestaat niet, of is zelf bij een ander gevoegd.',
  'join.never_joined': 'Deze melding staat al in haar eigen dossier.',
  'request.case_not_agreed': 'De persoon zei nog niet dat ze dit wil. Noteer eerst haar antwoord.',
  'request.already_filled': 'Er is al iemand gevonden. Maak eerst een plaats vrij.',
  'request.closed_meanwhile': 'Deze zoektocht is intussen gestopt. Bekijk het dossier opnieuw.',
  'request.unknown_role': 'Deze soort vrijwilliger kennen we niet.',
  'offer.nobody_chosen': 'Kies minstens één vrijwilliger.',
  'offer.needs_reason': 'Je vraagt meer mensen dan gewoon. Schrijf erbij waarom, dan mag het.',
  'offer.may_not_be_asked':
    'Iemand van je keuze mag intussen niet meer gevraagd worden. Bekijk de lijst opnieuw.',
  'offer.move_refused':
    'De vrijwilliger heeft intussen anders geantwoord. Bekijk het dossier opnieuw.',
  'seat.not_held': 'Deze vrijwilliger heeft de plaats niet meer. Bekijk het dossier opnieuw.',
  'seat.move_refused': 'Dat is intussen al gebeurd, of kan niet meer. Bekijk het dossier opnieuw.',
  'seat.visit_in_past': 'Kies een moment dat nog moet komen.',
  'seat.pair_incomplete':
    'Het eerste bezoek gebeurt met twee. Bevestig eerst ook de tweede vrijwilliger.',
  'seat.pair_other_time':
    'Het eerste bezoek gebeurt met twee, op hetzelfde moment. Neem dag en uur van de andere over.',
  'seat.address_missing': 'Vul eerst het adres in, bij de verkenning.',
  'office_day.past': 'Die dag is voorbij. Kies vandaag of een dag die nog komt.',
  'office_day.too_far': 'Die dag is nog heel ver weg. Kijk het jaar na.',
  'office_day.no_hours': 'Zo zijn we die dag geen minuut open. Kijk de uren na.',
  'office_day.as_usual': 'Zo is die dag al. Kijk de datum na.',
  'office_day.taken': 'Voor die dag staat er al iets anders. Haal dat eerst weg.',
  'office_day.closed_too_long':
    'Zo zijn we langer dan drie weken na elkaar gesloten. Dat kan niet: er wachten mensen op ons.',
  'call_item.settled': 'Deze oproep is intussen afgehandeld. Hieronder staat wat ervan kwam.',
  'call_item.too_few_tries':
    'Dat kan pas na drie pogingen. Noteer deze poging: kies dat niemand opnam.',
  'call_back.no_telephone':
    'In je account staat geen telefoonnummer, dus we kunnen je niet opbellen. Vraag aan wie het systeem beheert om het toe te voegen.',
  'call_back.number_refused':
    'Dit nummer kan je niet via het Meldpunt bellen. Dat kan alleen met een Belgisch nummer, vast of gsm.',
  'call_back.own_number':
    'Dit is een nummer van het Meldpunt zelf: daar neemt niemand op. Kijk het nummer na.',
  'call_back.colleague_calls':
    'Een collega belt deze persoon nu. Je telefoon rinkelt dus niet. Kijk straks wat ervan kwam.',
  'call_back.under_way':
    'Je bent al aan het bellen met iemand anders. Leg eerst neer, en probeer dan opnieuw.',
  'report.key_reused': 'Dit formulier is al eens verstuurd, met andere woorden erin.',
  'vault.erased': 'Deze gegevens zijn gewist.',
};

/** Undefined for a refusal that the desk has no words for: the general table answers it. */
export function sayRefusal({ code }: DomainError): string | undefined {
  return Object.hasOwn(refusals, code) ? refusals[code] : undefined;
}
