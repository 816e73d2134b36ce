import type { LocalDate } from '#kernel';

/**
 * What somebody who wants to help goes through before she is asked for anything, in this order. The law asks for
 * the information before the start, provably (Belgian law of 3 July 2005 on volunteers, article 4).
 */
export const joinSteps = ['talk', 'information', 'agreement', 'screening', 'learning'] as const;
export type JoinStep = (typeof joinSteps)[number];

/** Which steps are behind her, and where the screening stands. */
export interface StepsBehind {
  readonly talkedAt: Date | null;
  readonly informedAt: Date | null;
  readonly agreedAt: Date | null;
  readonly learntAt: Date | null;
  /** The last day on which the screening holds. */
  readonly screenedUntil: LocalDate | null;
}

/**
 * The steps that are still ahead, in their order: none of them may be left out.
 * @param needsScreening whether one of her roles asks for it
 */
export function stepsAhead(
  behind: StepsBehind,
  { needsScreening, today }: { readonly needsScreening: boolean; readonly today: LocalDate },
): JoinStep[] {
  const isDone: Readonly<Record<JoinStep, boolean>> = {
    talk: behind.talkedAt !== null,
    information: behind.informedAt !== null,
    agreement: behind.agreedAt !== null,
    screening: !needsScreening || (behind.screenedUntil !== null && behind.screenedUntil >= today),
    learning: behind.learntAt !== null,
  };
  return joinSteps.filter((step) => !isDone[step]);
}
