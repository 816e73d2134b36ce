import type { Language } from '#kernel';

/** Who texts, and what there was between us before. */
export type Sender =
  | ('anybody' | 'reporter' | 'person' | 'worker')
  | ('asked' | 'asked too' | 'asked twice' | 'too late' | 'overdue')
  | ('visitor' | 'after a visit');

/** What a conversation by text must leave, once each. */
export interface TextsLeave {
  readonly reports: number;
  readonly additions: number;
  readonly self: boolean;
  readonly alerts: number;
  /** Why texts wait for a human. */
  readonly human: readonly string[];
  readonly optedOut: boolean;
  /** What became of the offers to a volunteer. */
  readonly offers: readonly string[];
  /** What is told of a volunteer's visit. */
  readonly visit: readonly string[];
  /** How many texts of ours answer. */
  readonly answers: number;
}

/** One conversation by text, in three languages. */
export interface TextBranch {
  readonly name: string;
  readonly sender: Sender;
  readonly texts: Readonly<Record<Language, readonly string[]>>;
  readonly leaves: TextsLeave;
  /** What else it leaves where it reaches us the night after: it meant something on its own day only. */
  readonly late?: Partial<TextsLeave>;
}

/** Stands in what reporters write, and may stand in nothing that we write. */
export const HER = 'Quiriana Zwaluwstaart';
export const secrets = /Quiriana|Zwaluwstaart|Rosa|Canarie|Ruzettelaan|8310/i;

export const nothing: TextsLeave = {
  ...{ reports: 0, additions: 0, self: false, alerts: 0, human: [], optedOut: false },
  ...{ offers: [], visit: [], answers: 1 },
};

export function inDutchOnly(...texts: readonly string[]): TextBranch['texts'] {
  return { nl: texts, fr: texts, en: texts };
}
