import { ROUND_MINUTES } from './domain/alert-rounds.ts';

/** Several alerts in one text or mail. */
interface ManyAlerts {
  readonly count: number;
  /** The reference of the report to look at first. */
  readonly first: string;
  /** How long the oldest waits. */
  readonly minutes: number;
  /** Some are of a flood. */
  readonly flood: boolean;
  readonly url: string;
}

const every = `elke ${String(ROUND_MINUTES)}`;

/** What is said of danger by SMS and mail. GSM-7, at most two segments; nothing about the person. */
export const texts = {
  alert: (reference: string, url: string): string =>
    `Meldpunt: een melding met tekens van gevaar (${reference}). Bekijk ze nu: ${url} Antwoord OK als jij het opneemt.`,
  alertAnew: (reference: string, url: string): string =>
    `Meldpunt: nieuw bericht met tekens van gevaar bij melding ${reference}. Bekijk het nu: ${url} Antwoord OK als jij het opneemt.`,
  alertByVolunteer: (reference: string, url: string): string =>
    `Meldpunt: nieuw, een vrijwilliger meldt tekens van gevaar (${reference}). Bekijk het nu: ${url} Antwoord OK als jij het opneemt.`,
  alertAgain: (reference: string, minutes: number, url: string): string =>
    `Meldpunt: al ${waited(minutes)} wacht melding ${reference} met tekens van gevaar op iemand. ${url} Antwoord OK als jij het opneemt.`,
  alertMailSubject: (reference: string): string => `Nu te bekijken: melding ${reference}`,
  alertMail: (reference: string, url: string, isAnew: boolean): string =>
    [
      isAnew
        ? 'Er is een nieuw bericht met tekens van gevaar, bij een melding die nog op iemand wacht.'
        : 'Er is een melding met tekens van gevaar.',
      '',
      `Melding ${reference}: ${url}`,
      '',
      'Neem ze op door het dossier te openen en op "Ik neem dit op" te drukken,',
      `of antwoord OK op de sms. Zolang niemand dat doet, gaat er ${every} minuten een nieuwe melding uit.`,
    ].join('\n'),
  alertMany: ({ count, first, minutes, flood, url }: ManyAlerts): string =>
    [
      // before their second round they are new
      minutes < ROUND_MINUTES
        ? `Meldpunt: ${String(count)} nieuwe meldingen met tekens van gevaar, eerste ${first}.`
        : `Meldpunt: ${String(count)} meldingen met tekens van gevaar wachten al tot ${waited(minutes)} op ons. Eerste ${first}.`,
      ...(flood ? [`Er komen er veel tegelijk: je krijgt ze samen, ${every} min.`] : []),
      `Bekijk ze nu: ${url}`,
      'Antwoord OK als jij ze opneemt.',
    ].join(' '),
  alertManyMailSubject: (count: number): string => `Nu te bekijken: ${String(count)} meldingen`,
  alertManyMail: ({ count, first, flood, url }: ManyAlerts): string =>
    [
      `${String(count)} meldingen met tekens van gevaar wachten op iemand. De eerste is ${first}.`,
      ...(flood ? [`Er komen er veel tegelijk: je krijgt ze samen, ${every} minuten.`] : []),
      '',
      `Alle meldingen staan op ${url}`,
      '',
      'Neem ze daar op, of antwoord OK op de sms: dan staan ze alle op jouw naam.',
      `Zolang niemand dat doet, gaat er ${every} minuten een nieuw bericht uit.`,
    ].join('\n'),
  /** @param waiting how many other reports wait, of which she was not told */
  alertTaken: (references: readonly string[], waiting = 0): string =>
    `Dank je. ${named(references, 'staat', 'staan')} op jouw naam; de anderen krijgen geen melding meer.${othersWait(waiting)}`,
  alertNotTold: (references: readonly string[]): string =>
    `Meldpunt: je OK nam niets op. ${named(references, 'wacht', 'wachten')} op iemand, maar daarover kreeg je nog geen bericht. Neem het op de desk op.`,
  answerOk: (): string =>
    'Meldpunt: je sms nam niets op, het gevaar wacht nog op iemand. Antwoord enkel OK als jij het opneemt.',
  noAlertOpen: (): string =>
    'Meldpunt: er wacht geen gevaar meer op iemand. Je OK was niet meer nodig.',
} as const;

/** So many fit in two segments with the rest. */
const MOST_NAMED = 6;

/** «Melding M-7K3Q-2XWD staat», «Meldingen M-7K3Q-2XWD en M-8A1C-9FGH staan» */
function named(references: readonly string[], one: string, many: string): string {
  const words = references.slice(0, MOST_NAMED);
  const more = references.length - words.length;
  if (more > 0) {
    words.push(`nog ${String(more)}`);
  }
  const last = words.pop() ?? '';
  return words.length === 0
    ? `Melding ${last} ${one}`
    : `Meldingen ${words.join(', ')} en ${last} ${many}`;
}

function othersWait(reports: number): string {
  if (reports === 0) {
    return '';
  }
  return reports === 1
    ? ' Let op: nog 1 andere melding wacht op iemand.'
    : ` Let op: nog ${String(reports)} andere meldingen wachten op iemand.`;
}

/** Whoever reads it at night must not have to divide by sixty. */
function waited(minutes: number): string {
  return minutes < 120 ? `${String(minutes)} min.` : `${String(Math.floor(minutes / 60))} uur`;
}
