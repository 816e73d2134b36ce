/** What a report may still lack, the most needed first. */
export type Question = 'what' | 'where' | 'how_to_reach';

/** What is known of a report when we decide what to ask next. */
export interface KnownOfReport {
  readonly concern: string;
  readonly self: boolean;
  readonly hasPlace: boolean;
  readonly canReachPerson: boolean;
}

const USEFUL_LETTERS = 12;

/**
 * The one thing a report lacks most, or undefined when it can be acted on. Without a place nobody can go
 * and look; a text of one or two words does not say what is the matter.
 */
export function missingMost(known: KnownOfReport): Question | undefined {
  if (known.concern.replace(/[^\p{L}\d]/gu, '').length < USEFUL_LETTERS) {
    return 'what';
  }
  if (!known.hasPlace) {
    return 'where';
  }
  return known.self && !known.canReachPerson ? 'how_to_reach' : undefined;
}
