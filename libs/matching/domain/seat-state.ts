import { defineMoves } from '#kernel';

/**
 * One place of a request. `held` by the first yes, `confirmed` by the coordinator, `agreed` by the person,
 * `released` once the volunteer has the address. From each it can come free again, and back to `confirmed` where
 * the other of two fell away.
 */
export const seatStates = ['open', 'held', 'confirmed', 'agreed', 'released'] as const;
export type SeatState = (typeof seatStates)[number];

export const moveSeat = defineMoves<SeatState>('seat', 'open', {
  open: ['held'],
  held: ['confirmed', 'open'],
  confirmed: ['agreed', 'open'],
  agreed: ['released', 'confirmed', 'open'],
  released: ['confirmed', 'open'],
});

/** From then on the person knows who comes: the volunteer can no longer simply change her mind. */
export function personWasTold(state: SeatState): boolean {
  return state === 'agreed' || state === 'released';
}

/** Whether the first visit of this seat is agreed and still to come. */
export function isVisitAhead(
  { state, visitAt }: { readonly state: SeatState; readonly visitAt: Date | null },
  now: Date,
): boolean {
  return personWasTold(state) && visitAt !== null && visitAt > now;
}
