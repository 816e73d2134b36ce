const subjects: Readonly<Record<string, string>> = {
  casework: 'Een stap in een dossier',
  messaging: 'Een sms of mail versturen',
  calls: 'Een telefoontje verwerken',
  intake: 'Een melding verwerken',
  matching: 'Een aanbod opvolgen',
  dialogue: 'Een antwoord van een vrijwilliger verwerken',
  visits: 'Een bezoek opvolgen',
  volunteers: 'Gegevens van een vrijwilliger bijwerken',
};

const jobs: Readonly<Record<string, string>> = {
  'casework.open-case': 'Een dossier maken van een nieuwe melding',
  'casework.take-amendment': 'Een aanvulling van een melder bij het dossier leggen',
  'alerts.raise': 'Alarm slaan bij tekens van gevaar',
  'alerts.tell-round': 'De volgende ronde van een alarm versturen',
  'alerts.tell-danger-anew': 'Nieuw gevaar in een open alarm meteen laten weten',
  'casework.tell-reporter': 'De melder laten weten dat iemand ermee bezig is',
  'messaging.send-text': 'Een sms versturen',
  'messaging.send-mail': 'Een mail versturen',
  'calls.fetch-recording': 'Een ingesproken bericht ophalen',
  'calls.remove-recording': 'Een ingesproken bericht bij de telefoondienst wissen',
  'calls.place-call-back': 'Iemand van ons opbellen om terug te bellen',
  'messaging.look-for-texts': 'Sms’en zoeken die we niet konden ontvangen',
  'calls.reconcile-calls': 'De telefoontjes vergelijken met die van de telefoondienst',
  'calls.call-about-text': 'Een sms die niet aankwam bij de oproepen leggen',
  'intake.take-ended-call': 'Een telefoontje tot een melding maken',
  'matching.expire-offer': 'Een aanbod afsluiten na de wachttijd',
};

/** What a stuck job was to do, in plain words. */
export function sayJob(name: string): string {
  const subject = name.split('.')[0] ?? '';
  const known = Object.hasOwn(jobs, name) ? jobs[name] : undefined;
  const general = Object.hasOwn(subjects, subject) ? subjects[subject] : undefined;
  return known ?? general ?? 'Een taak op de achtergrond';
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
