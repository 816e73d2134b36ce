import type { RefusalCode } from '#kernel';

/**
 * What the outside is told of a refusal: a status, what is the matter, and what to do. `{left:euro}` stands for a number
 * of its details (see `sayRefusal`).
 */
type Refusal = readonly [status: number, words: string];

const moved = 'Dat is intussen al gebeurd, of kan niet meer.';
const noSuchCall = 'Deze oproep vinden we niet meer.';

/**
 * Every refusal of the house, in the words of whoever gets it: somebody at the desk, or a program. One sentence
 * or two a code, here and nowhere else.
 */
export const refusals: Readonly<Record<RefusalCode, Refusal>> = {
  'account.closes_self': [
    409,
    'Je kan je eigen account niet sluiten. Vraag het aan een andere beheerder.',
  ],
  'account.code_wait': [409, 'Er waren te veel foute codes. Wacht enkele minuten.'],
  'account.code_wrong': [409, 'Deze code klopt niet, of werd al gebruikt.'],
  'account.email_taken': [409, 'Er is al een account met dit e-mailadres.'],
  'account.email_unreadable': [400, 'Dit e-mailadres klopt niet. Kijk het na.'],
  'account.last_manager': [
    409,
    'Dit is de laatste die accounts mag beheren. Geef dat eerst aan iemand anders.',
  ],
  'account.password_too_long': [400, 'Dit wachtwoord is te lang.'],
  'account.password_too_short': [400, 'Dit wachtwoord is te kort. Kies een langer.'],
  'account.phone_gets_no_texts': [
    400,
    'Naar dit nummer gaat geen sms, en een alarm dus ook niet. Vul een gsm-nummer in, zoals 0470 12 34 56.',
  ],
  'account.phone_unreadable': [400, 'Dit telefoonnummer klopt niet. Kijk het na.'],
  'account.totp_secret_unreadable': [400, 'Deze sleutel voor de app kunnen we niet lezen.'],
  'account.unknown': [409, 'Deze collega werkt hier niet meer. Kies iemand anders.'],
  'agreement.case_closed': [
    409,
    'Het dossier is afgerond. Open het eerst weer, en noteer dan wat de persoon wil.',
  ],
  'agreement.contact_first': [
    409,
    'Spreek eerst met de persoon zelf en noteer dat contact. Daarna kan je het antwoord noteren.',
  ],
  'agreement.neighbourhood_missing': [
    409,
    'In welke wijk woont de persoon? Vul dat eerst in bij de verkenning.',
  ],
  'agreement.wishes_missing': [400, 'Vul in wat de persoon wenst.'],
  'automatic_call.move_refused': [409, moved],
  'body.missing': [400, 'De inhoud (body) ontbreekt. Stuur JSON.'],
  'call.hidden_number': [409, 'Deze beller verborg het nummer. Er is niets te blokkeren.'],
  'call.not_found': [404, noSuchCall],
  'call_back.colleague_calls': [
    409,
    'Een collega belt deze persoon nu. Je telefoon rinkelt dus niet. Kijk straks wat ervan kwam.',
  ],
  'call_back.move_refused': [409, moved],
  'call_back.no_telephone': [
    409,
    'In je account staat geen telefoonnummer, dus we kunnen je niet opbellen. Vraag aan wie het systeem beheert om het toe te voegen.',
  ],
  'call_back.not_found': [404, noSuchCall],
  'call_back.number_refused': [
    409,
    'Dit nummer kan je niet via het Meldpunt bellen. Dat kan alleen met een Belgisch nummer, vast of gsm.',
  ],
  'call_back.own_number': [
    409,
    'Dit is een nummer van het Meldpunt zelf: daar neemt niemand op. Kijk het nummer na.',
  ],
  'call_back.under_way': [
    409,
    'Je bent al aan het bellen met iemand anders. Leg eerst neer, en probeer dan opnieuw.',
  ],
  'callback_task.not_found': [404, noSuchCall],
  'callback_task.settled': [
    409,
    'Deze oproep is intussen afgehandeld. Hieronder staat wat ervan kwam.',
  ],
  'callback_task.too_few_tries': [
    409,
    'Dat kan pas na drie pogingen. Noteer deze poging: kies dat niemand opnam.',
  ],
  'case.alert_open': [
    409,
    'Er wacht nog een alarm, of wat er na een alarm gedaan is. Neem dat eerst op.',
  ],
  'case.move_refused': [
    409,
    'Dat kan niet meer: het dossier is intussen verder. Bekijk het opnieuw.',
  ],
  'duty.changed': [409, 'Deze wacht is intussen veranderd. Hieronder staat hoe het nu is.'],
  'duty.ends_before_it_starts': [400, 'De wacht eindigt voor ze begint. Kijk dag en uur na.'],
  'join.case_unknown': [409, 'Dat dossier bestaat niet, of is zelf bij een ander gevoegd.'],
  'join.never_joined': [409, 'Deze melding staat al in haar eigen dossier.'],
  'join.same_case': [409, 'Deze melding staat al in dat dossier.'],
  'message.move_refused': [409, moved],
  'message.not_found': [404, 'Dit bericht vinden we niet meer.'],
  'offer.answered_meanwhile': [
    409,
    'Deze vraag is intussen beantwoord of voorbij. Kijk na wat er nu staat, en laat het de vrijwilliger weten.',
  ],
  'offer.may_not_be_asked': [
    409,
    'Iemand van je keuze mag intussen niet meer gevraagd worden. Bekijk de lijst opnieuw.',
  ],
  'offer.move_refused': [
    409,
    'De vrijwilliger heeft intussen anders geantwoord. Bekijk het dossier opnieuw.',
  ],
  'offer.needs_reason': [
    400,
    'Je vraagt meer mensen dan gewoon. Schrijf erbij waarom, dan mag het.',
  ],
  'offer.nobody_chosen': [400, 'Kies minstens één vrijwilliger.'],
  'office_day.as_usual': [409, 'Zo is die dag al. Kijk de datum na.'],
  'office_day.closed_too_long': [
    409,
    'Zo zijn we langer dan drie weken na elkaar gesloten. Dat kan niet: er wachten mensen op ons.',
  ],
  'office_day.no_hours': [409, 'Zo zijn we die dag geen minuut open. Kijk de uren na.'],
  'office_day.past': [409, 'Die dag is voorbij. Kies vandaag of een dag die nog komt.'],
  'office_day.taken': [409, 'Voor die dag staat er al iets anders. Haal dat eerst weg.'],
  'office_day.too_far': [409, 'Die dag is nog heel ver weg. Kijk het jaar na.'],
  'recording.move_refused': [409, moved],
  'recording.not_found': [404, 'Deze opname vinden we niet meer.'],
  'recording.not_stored': [404, 'Deze opname is er nog niet, of niet meer.'],
  'reply.empty': [400, 'Schrijf eerst je antwoord, in gewone letters.'],
  'reply.no_mobile': [409, 'Naar dit nummer kan geen sms vertrekken. Bel liever.'],
  'reply.opted_out': [409, 'Dit nummer wil geen sms van ons. Bel liever.'],
  'reply.too_long': [
    400,
    'Je antwoord is te lang. Een sms telt hoogstens twee delen: maak het korter.',
  ],
  'reimbursement.day_elsewhere_unknown': [
    409,
    'Kreeg de vrijwilliger die dag ook elders een forfait? Noteer dat eerst voor die dag, ook als het niets was.',
  ],
  'reimbursement.elsewhere_unknown': [
    409,
    'Noteer eerst wat de vrijwilliger dit jaar elders krijgt, ook als het niets is.',
  ],
  'reimbursement.in_future': [409, 'Die dag moet nog komen. Kijk de datum na.'],
  'reimbursement.mixed': [
    409,
    'Forfait en werkelijke kosten gaan niet samen in een jaar, ook niet bij een andere organisatie. Kilometers mogen wel.',
  ],
  'reimbursement.move_refused': [409, moved],
  'reimbursement.no_system': [409, 'Kies eerst voor dit jaar: forfait of werkelijke kosten.'],
  'reimbursement.not_found': [404, 'Deze kostenvergoeding vinden we niet meer.'],
  'reimbursement.over_day': [
    409,
    'Dat is meer dan het maximum voor een dag. Er kan die dag nog {left:euro} bij.',
  ],
  'reimbursement.over_kilometres': [
    409,
    'Dat is meer dan het maximum aantal kilometers in een jaar. Er kan nog {left:km} bij.',
  ],
  'reimbursement.over_year': [
    409,
    'Dat is meer dan het maximum voor een jaar. Er kan dit jaar nog {left:euro} bij.',
  ],
  'reimbursement.said_before': [409, 'Diezelfde kilometers staan al genoteerd voor die dag.'],
  'reimbursement.said_too_often': [
    409,
    'Diezelfde kilometers staan al twee keer genoteerd voor die dag.',
  ],
  'reimbursement.system_in_use': [
    409,
    'Dit jaar werd al iets genoteerd volgens de andere regeling. Die blijft dus tot het jaar om is.',
  ],
  'reimbursement.vehicle_missing': [409, 'Kies of het met de auto of met de fiets was.'],
  'reimbursement.year_missing': [
    409,
    'Voor dat jaar kennen we de wettelijke bedragen nog niet. Vraag aan wie het systeem beheert om ze toe te voegen.',
  ],
  'report.key_reused': [
    409,
    'Dit formulier is al eens verstuurd, met andere woorden. Kijk na wat er staat. Is het een nieuwe melding? Verstuur het dan nog eens.',
  ],
  'report.unknown': [404, 'We vinden geen melding met dit nummer en deze code.'],
  'request.already_filled': [409, 'Er is al iemand gevonden. Maak eerst een plaats vrij.'],
  'request.case_not_agreed': [409, 'De persoon zei nog geen ja. Noteer eerst het antwoord.'],
  'request.closed_meanwhile': [
    409,
    'Deze zoektocht is intussen gestopt. Bekijk het dossier opnieuw.',
  ],
  'request.key_missing': [400, 'De header Idempotency-Key ontbreekt.'],
  'request.key_too_long': [400, 'De header Idempotency-Key telt hoogstens 255 tekens.'],
  'request.key_too_short': [
    400,
    'De header Idempotency-Key telt minstens 16 tekens. Een korte sleutel kiest een andere afzender misschien ook, en dan gaat een melding verloren. Neem een willekeurige, zoals een UUID.',
  ],
  'request.language_unknown': [
    409,
    'Vraag eerst welke taal de persoon spreekt en noteer die bij de wensen. Daarna kan je iemand vragen.',
  ],
  'request.move_refused': [409, moved],
  'request.origin_refused': [
    403,
    'Dit kwam van een andere website. Open onze eigen pagina en probeer het daar.',
  ],
  'request.unknown_role': [400, 'Deze soort vrijwilliger kennen we niet.'],
  'seat.address_missing': [409, 'Vul eerst het adres in, bij de verkenning.'],
  'seat.move_refused': [
    409,
    'Dat is intussen al gebeurd, of kan niet meer. Bekijk het dossier opnieuw.',
  ],
  'seat.not_held': [
    409,
    'Deze vrijwilliger heeft de plaats niet meer. Bekijk het dossier opnieuw.',
  ],
  'seat.pair_incomplete': [
    409,
    'Het eerste bezoek gebeurt met twee. Bevestig eerst ook de tweede vrijwilliger.',
  ],
  'seat.pair_other_time': [
    409,
    'Het eerste bezoek gebeurt met twee, op hetzelfde moment. Neem dag en uur van de andere over.',
  ],
  'seat.visit_in_past': [400, 'Kies een moment dat nog moet komen.'],
  'session.csrf': [
    403,
    'Deze pagina was te lang open. Ga terug, laad ze opnieuw en probeer nog eens.',
  ],
  'session.missing': [401, 'Je bent niet aangemeld.'],
  'session.role_too_low': [
    403,
    'Dit mag niet met jouw account. Denk je dat dit niet klopt? Vraag het aan wie de accounts beheert.',
  ],
  'task.already_done': [
    409,
    'Een collega schreef intussen al wat er gedaan is. Het staat op de tijdlijn van het dossier.',
  ],
  'task.not_found': [404, 'Deze taak bestaat niet, of niet meer.'],
  'text_to_review.already_handled': [
    409,
    'Een collega verwerkte deze sms al. Jouw antwoord is niet genoteerd.',
  ],
  'text_to_review.nothing_asked': [
    409,
    'Er staat geen vraag meer open voor deze vrijwilliger. Kies «Gelezen».',
  ],
  'text_to_review.person_told': [
    409,
    'De persoon weet al wie komt. Bel eerst, en maak de plaats vrij in het dossier.',
  ],
  'text_to_review.unknown': [404, 'Deze sms vinden we niet meer.'],
  'text_to_review.which_offer': [409, 'Er staan twee vragen open. Kies eerst welke bedoeld is.'],
  'trusted_reporter.move_refused': [
    409,
    'Een collega besliste dit intussen al. Hieronder staat hoe het nu is.',
  ],
  'vault.erased': [410, 'Deze gegevens zijn gewist.'],
  'visit.move_refused': [409, moved],
  'visit.not_ahead': [409, 'Dit bezoek is voorbij, of gaat niet door. Bekijk het dossier opnieuw.'],
  'visit.not_in_doubt': [409, 'Over dit bezoek is al beslist. Bekijk het dossier opnieuw.'],
  'visit.unknown': [404, 'Dit bezoek vinden we niet.'],
  'volunteer.match_ahead': [409, 'Dit contact begint pas later: vul het dan in.'],
  'volunteer.move_refused': [409, moved],
  'volunteer.no_such_buddy': [
    409,
    'Dat is niet één andere vrijwilliger. Typ het nummer of de hele naam van de buddy.',
  ],
  'volunteer.number_taken': [409, 'Dit nummer hoort al bij een andere vrijwilliger.'],
  'volunteer.pause_over': [409, 'Deze dag is al voorbij. Kies een dag vanaf vandaag.'],
  'volunteer.pause_too_long': [
    409,
    'Een pauze duurt hoogstens een jaar. Kies een vroegere dag, of laat de dag leeg.',
  ],
  'volunteer.screening_ahead': [409, 'De datum op het uittreksel ligt in de toekomst.'],
  'volunteer.screening_by_us': [403, 'Een uittreksel wordt gezien door een collega.'],
  'volunteer.screening_dates': [409, 'De screening eindigt na de datum op het uittreksel.'],
  'volunteer.screening_too_long': [
    409,
    'Een screening geldt hoogstens 5 jaar vanaf de datum op het uittreksel.',
  ],
  'volunteer.steps_ahead': [
    409,
    'Er is nog een stap te zetten: zonder die stap wordt deze vrijwilliger niet gevraagd.',
  ],
  'volunteer.unknown': [404, 'Deze vrijwilliger vinden we niet.'],
  'volunteer.unknown_neighbourhood': [400, 'Deze wijk kennen we niet.'],
};
