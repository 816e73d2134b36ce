/** What casework says by SMS and mail. GSM-7, at most two segments; nothing about the person. */
export const texts = {
  alert: (caseNumber: number, url: string): string =>
    `Meldpunt: een melding met tekens van gevaar (dossier ${String(caseNumber)}). Bekijk ze nu: ${url} Antwoord OK als jij het opneemt.`,
  alertAnew: (caseNumber: number, url: string): string =>
    `Meldpunt: nieuw bericht met tekens van gevaar in dossier ${String(caseNumber)}. Bekijk het nu: ${url} Antwoord OK als jij het opneemt.`,
  alertByVolunteer: (caseNumber: number, url: string): string =>
    `Meldpunt: nieuw, een vrijwilliger meldt tekens van gevaar (dossier ${String(caseNumber)}). Bekijk het nu: ${url} Antwoord OK als jij het opneemt.`,
  alertAgain: (caseNumber: number, minutes: number, url: string): string =>
    `Meldpunt: al ${waited(minutes)} wacht dossier ${String(caseNumber)} met tekens van gevaar op iemand. ${url} Antwoord OK als jij het opneemt.`,
  alertMailSubject: (caseNumber: number): string => `Nu te bekijken: dossier ${String(caseNumber)}`,
  alertMail: (caseNumber: number, url: string, isAnew: boolean): string =>
    [
      isAnew
        ? 'Er is een nieuw bericht met tekens van gevaar, in een dossier dat nog op iemand wacht.'
        : 'Er is een melding met tekens van gevaar.',
      '',
      `Dossier ${String(caseNumber)}: ${url}`,
      '',
      'Neem het op door het dossier te openen en op "Ik neem dit op" te drukken,',
      'of antwoord OK op de sms. Zolang niemand dat doet, gaat er elke 15 minuten een nieuwe melding uit.',
    ].join('\n'),
  /** @param waiting how many other cases wait, of which she was not told */
  alertTaken: (caseNumbers: readonly number[], waiting = 0): string =>
    `Dank je. ${named(caseNumbers, 'staat', 'staan')} op jouw naam; de anderen krijgen geen melding meer.${othersWait(waiting)}`,
  alertNotTold: (caseNumbers: readonly number[]): string =>
    `Meldpunt: je OK nam niets op. ${named(caseNumbers, 'wacht', 'wachten')} op iemand, maar daarover kreeg je nog geen bericht. Neem het op de desk op.`,
  answerOk: (): string =>
    'Meldpunt: je sms nam niets op, het gevaar wacht nog op iemand. Antwoord enkel OK als jij het opneemt.',
  noAlertOpen: (): string =>
    'Meldpunt: er wacht geen gevaar meer op iemand. Je OK was niet meer nodig.',
  somebodyIsOnIt: (reference: string): string =>
    `Dag, over je melding ${reference} bij het Meldpunt Brugge: iemand is ermee bezig. Meer mogen we niet vertellen. Dank je om mee te kijken.`,
  somebodyIsOnItSubject: (reference: string): string => `Je melding ${reference}`,
  somebodyIsOnItMail: (reference: string, url: string): string =>
    [
      'Dag,',
      '',
      `Je gaf ons een melding door (${reference}). Iemand is ermee bezig.`,
      'Wat er juist gebeurt, mogen we niet vertellen: dat is voor de persoon zelf.',
      '',
      `Verandert er iets, of wordt het erger? Vul het aan op ${url} of bel 050 44 80 00.`,
      'Bij gevaar bel je 112.',
      '',
      'Dank je om mee te kijken.',
      'Het Meldpunt van de stad Brugge',
    ].join('\n'),
} as const;

/** So many fit in two segments with the rest. */
const MOST_NAMED = 15;

/** «Dossier 111 staat», «Dossiers 111, 112 en 113 staan» */
function named(caseNumbers: readonly number[], one: string, many: string): string {
  const words = caseNumbers.slice(0, MOST_NAMED).map(String);
  const more = caseNumbers.length - words.length;
  if (more > 0) {
    words.push(`nog ${String(more)}`);
  }
  const last = words.pop() ?? '';
  return words.length === 0
    ? `Dossier ${last} ${one}`
    : `Dossiers ${words.join(', ')} en ${last} ${many}`;
}

function othersWait(cases: number): string {
  if (cases === 0) {
    return '';
  }
  return cases === 1
    ? ' Let op: nog 1 ander dossier wacht op iemand.'
    : ` Let op: nog ${String(cases)} andere dossiers wachten op iemand.`;
}

/** Whoever reads it at night must not have to divide by sixty. */
function waited(minutes: number): string {
  return minutes < 120 ? `${String(minutes)} min.` : `${String(Math.floor(minutes / 60))} uur`;
}
