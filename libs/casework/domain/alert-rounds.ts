const ROUND_MINUTES = 15;
/** From the third round on (30 minutes) the next person hears it too. */
const NEXT_PERSON_FROM_ROUND = 2;

/** When round `round` (0 is the first) of an alert is due. */
export function roundDueAt(raisedAt: Date, round: number): Date {
  return new Date(raisedAt.getTime() + round * ROUND_MINUTES * 60_000);
}

/**
 * Who hears a round: whoever is on duty, and from 30 minutes on everyone else on the list as well, one more
 * each round.
 */
export function heardInRound<Person>(
  onDuty: readonly Person[],
  others: readonly Person[],
  round: number,
): Person[] {
  const more = Math.max(0, round - NEXT_PERSON_FROM_ROUND + 1);
  return [...onDuty, ...others.slice(0, more)];
}
