import type { alertsJobs } from '#alerts';
import type { callsJobs } from '#calls';
import type { caseworkJobs } from '#casework';
import type { dialogueJobs } from '#dialogue';
import type { intakeJobs } from '#intake';
import type { matchingJobs } from '#matching';
import type { messagingJobs } from '#messaging';
import type { visitsJobs } from '#visits';
import type { volunteersJobs } from '#volunteers';

type NameOf<Jobs> = Extract<Jobs[keyof Jobs], { readonly jobName: string }>['jobName'];

type JobName =
  | NameOf<typeof alertsJobs>
  | NameOf<typeof callsJobs>
  | NameOf<typeof caseworkJobs>
  | NameOf<typeof dialogueJobs>
  | NameOf<typeof intakeJobs>
  | NameOf<typeof matchingJobs>
  | NameOf<typeof messagingJobs>
  | NameOf<typeof visitsJobs>
  | NameOf<typeof volunteersJobs>;

/** What each was to do: a job without words does not compile. */
const words: Readonly<Record<JobName, string>> = {
  'alerts.raise': 'Alarm slaan bij tekens van gevaar',
  'alerts.weigh-possible': 'Laten weten dat een melding misschien over gevaar gaat',
  'alerts.answer-urgency':
    'Opvolgen wat een melder antwoordde op de vraag of iemand nu moet gaan kijken',
  'alerts.unanswered':
    'Opvolgen dat een melder niet antwoordde op de vraag of iemand nu moet gaan kijken',
  'alerts.tell-round': 'De volgende ronde van een alarm versturen',
  'alerts.tell-danger-anew': 'Nieuw gevaar in een open alarm meteen laten weten',
  'alerts.pass-on': 'Een alarm dat niet aankwam aan een collega doorgeven',
  'alerts.settle': 'Een alarm afronden',
  'calls.end-call': 'Een telefoontje afsluiten',
  'calls.call-about-text': 'Een sms die niet aankwam bij de oproepen leggen',
  'calls.fetch-recording': 'Een ingesproken bericht ophalen',
  'calls.remove-recording': 'Een ingesproken bericht bij de telefoondienst wissen',
  'calls.settle-recording': 'Een ingesproken bericht bij de telefoondienst opzoeken',
  'calls.place-call-back': 'Iemand van ons opbellen om terug te bellen',
  'calls.settle-call-back': 'Nagaan hoe een telefoontje via het Meldpunt afliep',
  'calls.settle-automatic-call': 'Nagaan hoe een automatische oproep afliep',
  'calls.reconcile-calls': 'De telefoontjes vergelijken met die van de telefoondienst',
  'casework.note-search-started': 'Noteren dat een zoektocht begon',
  'casework.note-search-stopped': 'Noteren dat een zoektocht gestopt is',
  'casework.note-search-ended': 'Noteren dat niemand meer te vragen is',
  'casework.note-kept-back': 'Noteren dat een vrijwilliger toch niet gevraagd werd',
  'casework.note-unreached': 'Noteren dat een vrijwilliger niet bereikt werd',
  'casework.open-case': 'Een dossier maken van een nieuwe melding',
  'casework.take-amendment': 'Een aanvulling van een melder bij het dossier leggen',
  'casework.mark-danger': 'Een alarm op het dossier zetten',
  'casework.mark-danger-anew': 'Nieuw gevaar op het dossier zetten',
  'casework.settle-danger': 'In het dossier noteren wat er na een alarm gedaan is',
  'casework.note-possible-danger': 'In het dossier noteren wat er van misschien gevaar werd',
  'casework.note-alert-taken': 'In het dossier noteren wie een alarm opnam',
  'casework.tell-reporter': 'De melder laten weten dat iemand ermee bezig is',
  'casework.note-request': 'In het dossier noteren dat een zoektocht begon',
  'casework.note-offer': 'In het dossier noteren dat een vrijwilliger gevraagd is',
  'casework.note-acceptance': 'In het dossier noteren dat een vrijwilliger ja zei',
  'casework.note-decline': 'In het dossier noteren dat een vrijwilliger nee zei',
  'casework.note-filled': 'In het dossier noteren dat iemand anders eerst was',
  'casework.note-expiry': 'In het dossier noteren dat een vrijwilliger niet op tijd antwoordde',
  'casework.note-withdrawal': 'In het dossier noteren dat een aanbod ingetrokken is',
  'casework.note-confirmation': 'In het dossier noteren dat een vrijwilliger bevestigd is',
  'casework.note-match': 'In het dossier noteren dat de persoon akkoord is met een vrijwilliger',
  'casework.note-freed': 'In het dossier noteren dat een plaats weer vrij is',
  'casework.note-plan': 'In het dossier noteren dat een bezoek gepland is',
  'casework.note-person-told': 'In het dossier noteren dat de persoon weet wie er komt',
  'casework.note-doubt': 'In het dossier noteren dat een bezoek in twijfel is',
  'casework.note-settled': 'In het dossier noteren dat een bezoek toch doorgaat',
  'casework.note-release': 'In het dossier noteren dat een vrijwilliger het adres zag',
  'casework.note-call-back': 'In het dossier noteren dat er gebeld is',
  'casework.follow-visit': 'Het dossier laten volgen dat een bezoek begon',
  'casework.follow-put-off': 'Het dossier laten volgen dat een bezoek niet doorgaat',
  'casework.hear-visit': 'Het dossier laten volgen hoe een bezoek ging',
  'dialogue.place-offer-call': 'Een vrijwilliger zonder gsm opbellen met een vraag',
  'dialogue.follow-offer-call': 'Opvolgen dat een vrijwilliger aan de telefoon niets koos',
  'dialogue.go-on-after-talk': 'De tijd om te antwoorden weer laten lopen na een gesprek',
  'dialogue.route-text': 'Een sms lezen die binnenkwam',
  'dialogue.give-up-offer': 'Een vraag afsluiten die een vrijwilliger niet kreeg',
  'dialogue.ask-volunteer': 'Een vrijwilliger vragen om op bezoek te gaan',
  'dialogue.thank-for-yes': 'Een vrijwilliger bedanken voor een ja',
  'dialogue.thank-for-no': 'Een vrijwilliger bedanken voor een nee',
  'dialogue.tell-filled': 'Een vrijwilliger laten weten dat iemand anders eerst was',
  'dialogue.tell-withdrawn': 'Een vrijwilliger laten weten dat het bezoek wegvalt',
  'dialogue.tell-confirmed': 'Een vrijwilliger laten weten dat de keuze vaststaat',
  'dialogue.remember-visit': 'Onthouden van wie een bezoek is, voor een volgende sms',
  'dialogue.end-wish-question':
    'Een sms van een vrijwilliger laten lezen, na een vraag zonder antwoord',
  'dialogue.end-reading': 'Een gelezen sms afsluiten',
  'intake.take-ended-call': 'Een telefoontje tot een melding maken',
  'intake.take-call-in-danger': 'Een telefoontje over gevaar meteen tot een melding maken',
  'intake.take-recording': 'Een ingesproken bericht bij de melding leggen',
  'intake.show-progress': 'De melder tonen hoe ver het staat',
  'matching.go-on-asking': 'De volgende vrijwilliger van een zoektocht vragen',
  'matching.note-choices': 'Onthouden wie voor een zoektocht in aanmerking kwam',
  'matching.let-offer-leave': 'Een aanbod laten vertrekken na de stille uren',
  'matching.expire-offer': 'Een aanbod afsluiten na de wachttijd',
  'matching.withdraw-on-decline': 'De vragen aan vrijwilligers intrekken na een nee',
  'matching.withdraw-on-closing': 'De vragen aan vrijwilligers intrekken van een afgerond dossier',
  'matching.withdraw-on-move': 'Vragen intrekken van een vrijwilliger die nu niet kan',
  'matching.release-seat': 'Noteren dat een vrijwilliger het adres heeft',
  'messaging.send-text': 'Een sms versturen',
  'messaging.settle-text': 'Nagaan of een sms aankwam',
  'messaging.repeat-text': 'Een sms nog eens versturen',
  'messaging.redact-text': 'Een sms bij de telefoondienst wissen',
  'messaging.reconcile-texts': 'De sms’en vergelijken met die van de telefoondienst',
  'messaging.look-for-texts': 'Sms’en zoeken die we niet konden ontvangen',
  'messaging.send-mail': 'Een mail versturen',
  'matching.begin-care': 'Beginnen met zorg dragen voor een vrijwilliger',
  'matching.look-after-volunteer': 'Nakijken hoe het met een vrijwilliger gaat',
  'matching.let-volunteer-rest': 'Een vrijwilliger die niet antwoordt laten rusten',
  'volunteers.ask-for-support': 'Een steungesprek met een vrijwilliger op de lijst zetten',
  'volunteers.end-pause': 'De pauze van een vrijwilliger beëindigen',
  'volunteers.ask-what-it-meant': 'Vragen wat een match voor de persoon betekende',
  'volunteers.plan-support': 'Het volgende steungesprek met een vrijwilliger plannen',
  'volunteers.warn-of-screening-end': 'Laten weten dat de screening van een vrijwilliger eindigt',
  'volunteers.end-matches-on-closing': 'Matches beëindigen van een dossier dat afgerond is',
  'volunteers.end-matches-on-decline': 'Matches beëindigen van wie geen bezoek meer wil',
  'visits.send-own-link': 'Een vrijwilliger de link naar de eigen gegevens sturen',
  'visits.plan-visit': 'Een bezoek plannen',
  'visits.move-visit': 'Een bezoek verplaatsen',
  'visits.ask-how-it-went': 'Een vrijwilliger vragen hoe het bezoek ging',
  'visits.begin-visit': 'Een bezoek laten beginnen',
  'visits.take-answer': 'Verwerken hoe een bezoek ging',
  'visits.take-presence-text': 'Verwerken dat een vrijwilliger aankwam of vertrok',
  'visits.mark-in-doubt': 'Een bezoek in twijfel zetten',
  'visits.put-off': 'Een bezoek deze keer niet laten doorgaan',
  'visits.call-off-on-decline': 'Bezoeken afzeggen na een nee van de persoon',
  'visits.call-off-on-closing': 'Bezoeken afzeggen van een afgerond dossier',
  'visits.call-off-on-withdrawal':
    'Een bezoek afzeggen omdat de vrijwilliger niet meer gevraagd wordt',
  'visits.call-off-on-regret': 'Een bezoek afzeggen omdat de vrijwilliger niet meer komt',
  'visits.call-off-until-two': 'Een bezoek laten wachten tot er weer twee vrijwilligers zijn',
};

/** What a stuck job was to do, in plain words; the name of one that an earlier release left behind. */
export function sayJob(name: string): string {
  return Object.hasOwn(words, name) ? words[name as JobName] : name;
}

const reasons: Readonly<Record<string, string>> = {
  'job.never_ended': 'de taak brak vijf keer zonder einde af',
};

/** Why it is stuck: in words where we have them, else the code that whoever runs the service knows. */
export function sayStuckReason(reason: string | null): string {
  if (reason === null) {
    return 'reden onbekend';
  }
  return Object.hasOwn(reasons, reason) ? (reasons[reason] ?? reason) : reason;
}
