import type { Language } from '#kernel';
import { texts } from './texts.nl.ts';

/** The numbers that a call for help is answered with. */
export interface HelpNumbers {
  readonly hotline: string;
  /** Of who listens, in that language. */
  readonly listening: string;
  /** A colleague was alerted about what she wrote. */
  readonly alerted?: boolean;
  /** Given while nobody of ours is on duty; undefined inside it where a city names none. */
  readonly alone?: { readonly localPolice: string | undefined };
}

const helpIn: Readonly<Record<Language, (numbers: HelpNumbers) => string>> = {
  nl: ({ hotline, listening, alone, alerted }) =>
    alone === undefined
      ? texts.help(hotline, listening, alerted)
      : `Is er iemand in gevaar? Bel nu 112 of de politie, 101${notUrgent('niet dringend', alone)}. Wij komen niet, en nu is niemand van ons aan het werk. Praten dag en nacht: ${listening}. Je bericht is bewaard.`,
  fr: ({ hotline, listening, alone, alerted }) =>
    alone === undefined
      ? `Quelqu'un est en danger? Appelez le 112 ou la police, 101. Pour parler à quelqu'un qui écoute: ${listening}. ${alerted === true ? 'Un collaborateur est prévenu, mais nous ne venons pas' : 'Un collaborateur lira votre message dès que possible'}. Vous pouvez aussi nous appeler: ${hotline}.`
      : `Quelqu'un est en danger? Appelez le 112 ou la police, 101${notUrgent('non urgent', alone)}. Nous ne venons pas, et personne chez nous ne travaille maintenant. Pour parler jour et nuit: ${listening}. Votre message est gardé.`,
  en: ({ hotline, listening, alone, alerted }) =>
    alone === undefined
      ? `Is somebody in danger? Call 112 now, or the police, 101. To talk to somebody who listens: ${listening}. ${alerted === true ? 'A colleague is being told, we do not come ourselves' : 'A colleague reads your message as soon as possible'}. You can also call us: ${hotline}.`
      : `Is somebody in danger? Call 112 now, or the police, 101${notUrgent('not urgent', alone)}. We do not come, and nobody of ours is at work now. To talk to somebody who listens: ${listening}. Your message is kept.`,
};

const humanReads: Readonly<Record<Language, (hotline: string) => string>> = {
  nl: (hotline) => texts.aHumanReads(hotline),
  fr: (hotline) =>
    `Merci pour votre message. Une personne le lira et vous répondra. C'est urgent? Appelez le ${hotline}. Il y a un danger? Appelez le 112.`,
  en: (hotline) =>
    `Thank you for your message. A person will read it and let you know. Urgent? Call ${hotline}. Is there danger? Call 112.`,
};

const noReport: Readonly<Record<Language, (hotline: string) => string>> = {
  nl: (hotline) => texts.readsNoReport(hotline),
  fr: (hotline) =>
    `Merci pour votre message. Une personne le lira. Vous voulez signaler quelqu'un? Répondez SIGNALER. Urgent? Appelez le ${hotline}. Danger? Le 112.`,
  en: (hotline) =>
    `Thank you for your message. A person will read it. Do you want to report somebody? Answer REPORT. Urgent? Call ${hotline}. Danger? Call 112.`,
};

/** The same, to who seems to report nobody: one word makes a report of it. */
export function readsNoReport(language: Language, hotline: string): string {
  return noReport[language](hotline);
}

function notUrgent(word: string, { localPolice }: { localPolice: string | undefined }): string {
  return localPolice === undefined ? '' : ` (${word}: ${localPolice})`;
}

/** That no machine answers what somebody wrote. */
export function aHumanReads(language: Language, hotline: string): string {
  return humanReads[language](hotline);
}

/** Where to turn at once, for who calls for help. */
export function signpostsFor(language: Language, numbers: HelpNumbers): string {
  return helpIn[language](numbers);
}
