import { type Tongue } from './domain/help-tongue.ts';
import { texts } from './texts.nl.ts';

/** The numbers that a call for help is answered with. */
export interface HelpNumbers {
  readonly hotline: string;
  /** Of who listens, in that language. */
  readonly listening: string;
}

const inTongue: Readonly<Record<Tongue, (numbers: HelpNumbers) => string>> = {
  nl: ({ hotline, listening }) => texts.help(hotline, listening),
  fr: ({ hotline, listening }) =>
    `Quelqu'un est en danger? Appelez le 112. Pour parler à quelqu'un qui écoute: ${listening}. Un collaborateur lira votre message dès que possible. Vous pouvez aussi nous appeler: ${hotline}.`,
  en: ({ hotline, listening }) =>
    `Is somebody in danger? Call 112 now. To talk to somebody who listens: ${listening}. A colleague reads your message as soon as possible. You can also call us: ${hotline}.`,
};

const humanReads: Readonly<Record<Tongue, (hotline: string) => string>> = {
  nl: (hotline) => texts.aHumanReads(hotline),
  fr: (hotline) =>
    `Merci pour votre message. Une personne le lira et vous répondra. C'est urgent? Appelez le ${hotline}. Il y a un danger? Appelez le 112.`,
  en: (hotline) =>
    `Thank you for your message. A person will read it and let you know. Urgent? Call ${hotline}. Is there danger? Call 112.`,
};

/** That no machine answers what somebody wrote. */
export function aHumanReads(tongue: Tongue, hotline: string): string {
  return humanReads[tongue](hotline);
}

/** Where to turn at once, for who calls for help. */
export function signpostsFor(tongue: Tongue, numbers: HelpNumbers): string {
  return inTongue[tongue](numbers);
}
