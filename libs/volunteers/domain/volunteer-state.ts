import { defineMoves, type StateTable } from '#kernel';

/**
 * `joining` is not through all its steps yet (see `join-steps.ts`); `active` may be asked; `paused` asked us to
 * wait, until a day or until she says so; `away` is out for a time without an end that we know; `suspended` is out
 * because of a worry, until a manager decides; `ended` is no volunteer any more.
 */
export const volunteerStates = [
  'joining',
  'active',
  'paused',
  'away',
  'suspended',
  'ended',
] as const;
export type VolunteerState = (typeof volunteerStates)[number];

/** Who was suspended before she was through her steps goes on with them; who comes back after an end begins anew. */
export const volunteerMoves: StateTable<VolunteerState> = {
  joining: ['active', 'suspended', 'ended'],
  active: ['paused', 'away', 'suspended', 'ended'],
  paused: ['active', 'paused', 'away', 'suspended', 'ended'],
  away: ['active', 'paused', 'suspended', 'ended'],
  suspended: ['joining', 'active', 'ended'],
  ended: ['joining'],
};

export const moveVolunteer = defineMoves('volunteer', 'joining', volunteerMoves);
