import type { Language } from '#kernel';
import { texts as en } from './texts.en.ts';
import { texts as fr } from './texts.fr.ts';
import { texts as nl } from './texts.nl.ts';

interface Question {
  readonly label: string;
  readonly hint?: string;
}

export const whenChoices = ['morning', 'afternoon', 'evening', 'weekend'] as const;
export type When = (typeof whenChoices)[number];

/** Where somebody heard of us, as far as the page asks. */
export const heardChoices = ['page', 'vrijwilligerscentrale', 'buurtcomite', 'other'] as const;
type Heard = (typeof heardChoices)[number];

export type FieldName =
  | ('name' | 'phone' | 'email' | 'neighbourhood' | 'roles' | 'languages')
  | ('when' | 'source' | 'young' | 'remark');

/** All that the page says in one language. */
export interface JoinTexts {
  readonly name: string;
  /** What stands around every page. */
  readonly frame: {
    readonly skip: string;
    readonly call: string;
    readonly languages: string;
    readonly hours: (from: string, to: string) => string;
    readonly talk: string;
    readonly always: string;
    readonly service: (city: string) => string;
    readonly fault: string;
    readonly demonstration: string;
  };
  readonly title: string;
  readonly heading: string;
  readonly intro: (days: number) => string;
  readonly mustFill: string;
  readonly questions: Readonly<Record<FieldName, Question>>;
  readonly choose: string;
  readonly when: Readonly<Record<When, string>>;
  readonly heard: Readonly<Record<Heard, string>>;
  readonly young: string;
  readonly kept: string;
  readonly send: string;
  readonly stepsTitle: string;
  readonly steps: (days: number) => readonly { readonly title: string; readonly text: string }[];
  /** Leads to the note itself, which is in Dutch. */
  readonly note: string;
  readonly waitTitle: string;
  readonly wait: readonly string[];
  readonly rather: string;
  readonly faults: {
    readonly title: string;
    readonly noName: string;
    readonly noPhone: string;
    readonly noEmail: string;
    readonly noNeighbourhood: string;
    readonly noLanguage: string;
    readonly tooLong: (most: number) => string;
    readonly tokenLost: string;
  };
  readonly received: {
    readonly title: string;
    readonly heading: string;
    readonly call: (days: number) => string;
    readonly then: string;
    readonly home: string;
  };
  readonly again: {
    readonly title: string;
    readonly text: string;
    readonly filledIn: string;
    readonly send: string;
  };
  readonly away: { readonly title: string; readonly text: string; readonly retry: string };
}

export const joinTexts: Readonly<Record<Language, JoinTexts>> = { nl, fr, en };
