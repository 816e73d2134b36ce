/**
 * `active` may be asked; `paused` asked us to wait, mostly until a day; `away` is out for a time without an
 * end that we know; `ended` is no volunteer any more.
 */
export const volunteerStates = ['active', 'paused', 'away', 'ended'] as const;
export type VolunteerState = (typeof volunteerStates)[number];
