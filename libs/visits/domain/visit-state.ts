import { defineMoves } from '#kernel';

/**
 * - `planned` the person agrees and the volunteer has her link
 * - `released` the volunteer saw the address
 * - `asked` the day after: how did it go?
 * - `reported` the volunteer told
 * - `withdrawn` it does not take place: the link is dead
 */
export type VisitState = 'planned' | 'released' | 'asked' | 'reported' | 'withdrawn';

/** Not every address is looked up: a volunteer may have heard it on the phone. */
export const moveVisit = defineMoves<VisitState>('visit', 'planned', {
  planned: ['released', 'asked', 'withdrawn'],
  released: ['asked', 'withdrawn'],
  asked: ['reported', 'withdrawn'],
  reported: [],
  withdrawn: [],
});

/** Whether the address of a visit in this state may still be looked up. */
export function isAhead(state: VisitState): boolean {
  return state === 'planned' || state === 'released';
}
