/** Why a match ended. `moved_or_died`: of the person; `seat_freed`: the place was given back or taken back. */
export const matchEnds = [
  ...(['as_agreed', 'person_stops', 'volunteer_stops', 'no_click', 'moved_or_died'] as const),
  ...(['seat_freed', 'case_closed', 'suspended', 'other'] as const),
] as const;
export type MatchEnd = (typeof matchEnds)[number];
