import type { Addressed, Question } from './domain/report-dialogue.ts';
import type { ReportWords } from './texts.nl.ts';
import { dangerInOrder, eitherOf, type OpeningAt, sayOpening } from './texts.shared.ts';

const questions: Readonly<Record<Question, string>> = {
  urgent:
    "Est-ce urgent? Appelez le 112, nous ne venons pas. Selon vous, quelqu'un doit-il aller voir aujourd'hui? Répondez OUI, NON ou NE SAIS PAS.",
  what: 'Que voyez-vous ou entendez-vous qui vous inquiète?',
  where: 'Où habite cette personne? La rue et le numéro, ou le quartier.',
  neighbourhood: 'Quelle rue est-ce, et quel quartier ou quelle commune?',
  knows: 'Sait-elle que vous nous écrivez?',
  may_call: 'Pouvons-nous vous appeler pour en savoir plus?',
  how: 'Comment allez-vous?',
  when_call: 'Pouvons-nous vous appeler? A quel moment?',
};
const asked: Readonly<Record<Addressed, Readonly<Partial<Record<Question, string>>>>> = {
  other: {},
  self: {
    where: 'Où habitez-vous? La rue ou le quartier suffit.',
    neighbourhood: 'Dans quelle rue et quel quartier ou quelle commune habitez-vous?',
  },
  either: {
    what: "Dites-nous ce qui se passe, pour vous ou pour quelqu'un d'autre.",
    where: 'Où est-ce? La rue et le numéro, ou le quartier.',
  },
};
const free = 'Répondre est libre.';
const danger = ' Danger? Appelez le 112.';

/** What a reporter reads by SMS, in French. Plain letters only: no ç, ê, î, ô. */
export const textsFr: ReportWords = {
  received: (reference, question, to, listening) =>
    `Merci. Votre message est bien au Meldpunt (${reference}). ${
      question === undefined ? 'Un collaborateur le lira.' : `${ask(question, to)} ${free}`
    }${talk(listening)} Danger? Appelez le 112.`,
  asksUrgent: (reference) => `Merci, nous lisons ceci (${reference}). ${questions.urgent}`,
  readsThen: (readAt) => `Nous lisons ceci ${opening(readAt)}.`,
  danger: (reference, ears, now) =>
    dangerInOrder(ears, now, {
      emergency: `Y a-t-il un danger? Appelez le 112 ou la police, 101${
        now.someoneOnDuty || now.localPolice === undefined
          ? ''
          : ` (non urgent: ${now.localPolice})`
      }.`,
      weDoNotCome: now.someoneOnDuty
        ? 'Nous ne venons pas sur place; un collaborateur est prévenu.'
        : "Nous ne venons pas, et personne n'est au travail.",
      listens: (first, second) => `Parler, jour et nuit: ${eitherOf(first, second, 'ou')}.`,
      kept: `Message gardé (${reference}).`,
      last: now.asksWhere
        ? "Envoyez rue et numéro, mais en cas de danger appelez d'abord le 112."
        : "En cas de danger, appelez d'abord le 112.",
    }),
  herDanger: (reference, { listening, suicide }, { asksWhere, readAt }) =>
    [
      `Merci de nous écrire cela. Quelqu'un vous écoute maintenant: ${eitherOf(suicide, listening, 'ou')}, jour et nuit.`,
      'Danger de mort: 112.',
      // a call in French is promised by nobody: the roster does not say who speaks it
      readAt === undefined
        ? 'Un collaborateur est prévenu; nous ne venons pas sur place.'
        : `Personne n'est au travail. Nous lisons ceci ${opening(readAt)}.`,
      ...(asksWhere ? ["Où vivez-vous? Envoyez rue et numéro, mais appelez d'abord."] : []),
      `(${reference})`,
    ].join(' '),
  neutral: (hotline) =>
    `Merci, nous vous lisons. Appelez-nous quand cela vous convient: ${hotline}.`,
  nobodyComes: ({ someoneOnDuty, localPolice, asksWhere }) =>
    [
      "Nous ne venons pas sur place et n'envoyons pas d'ambulance.",
      'Y a-t-il un danger? Appelez tout de suite le 112 ou la police, 101.',
      someoneOnDuty
        ? 'Un collaborateur est prévenu et lit ceci.'
        : `Personne n'est au travail maintenant.${localPolice === undefined ? '' : ` Non urgent: ${localPolice}.`}`,
      ...(asksWhere ? ['Envoyez-nous aussi rue et numéro.'] : []),
    ].join(' '),
  next: (question, to, listening, afterDanger = false) =>
    `Merci, c'est noté. ${ask(question, to)} ${free}${talk(listening)}${afterDanger ? danger : ''}`,
  done: (reference, listening) =>
    `Merci, tout est noté (${reference}). Un collaborateur le lira.${talk(listening)} Du nouveau? Ecrivez-nous. Danger? Appelez le 112.`,
  wantsCall: (reference) =>
    `Merci. Votre message est au Meldpunt (${reference}). Un collaborateur le lira et vous appellera à ce numéro. Danger ? Appelez le 112.`,
  addedToLast: () =>
    "Merci, nous l'avons ajouté à votre message précédent. Un collaborateur le lira. C'est pour une autre personne ? Commencez par NOUVEAU. Danger ? Appelez le 112.",
  thanked: () => 'Avec plaisir. Si quelque chose change, écrivez-nous.',
  added: (afterDanger = false) =>
    `Merci, nous l'avons ajouté à votre message. Un collaborateur le lira.${afterDanger ? danger : ''}`,
  fromThePerson: (hotline, callsHer = true) =>
    `Merci pour votre message. C'est vous qui décidez. Un collaborateur le lit${callsHer ? ' et prend contact avec vous' : ''}. Vous pouvez aussi appeler le ${hotline}. Danger? Appelez le 112.`,
  trustedReporterAsked: () =>
    "Merci. Un collègue regarde d'abord si vous pouvez signaler en bref, et vous le dira. Entretemps nous lisons vos messages comme tous les autres. Danger? Appelez le 112.",
  trustedReporterOpen: () =>
    'Bienvenue. Désormais il suffit de: M, la rue et le numéro, et ce que vous voyez. Par exemple: M Langestraat 4 courrier non relevé. Danger? Appelez le 112.',
  trustedReporterClosed: (hotline) =>
    `Ce numéro ne peut pas signaler en bref avec M. Vous pouvez toujours nous écrire ce que vous voyez, ou appeler le ${hotline}. Danger? Appelez le 112.`,
  shortReport: (reference) =>
    `Noté (${reference}), merci. Un collaborateur le lira. Danger? Appelez le 112.`,
  shortReportLacks: (reference) =>
    `Noté (${reference}), merci. Il manque encore quelque chose. Renvoyez la rue, le numéro et quoi: M Langestraat 4 courrier non relevé. Danger? Appelez le 112.`,
};

function ask(question: Question, to: Addressed): string {
  return asked[to][question] ?? questions[question];
}

function opening(readAt: OpeningAt): string {
  return sayOpening(readAt, { locale: 'fr-BE', today: "aujourd'hui", tomorrow: 'demain', at: 'à' });
}

function talk(listening: string | undefined): string {
  return listening === undefined ? '' : ` Parler, jour et nuit: ${listening}.`;
}
