const ROUND_MINUTES = 15;
/** From the third round on (30 minutes) the next person hears it too. */
const NEXT_PERSON_FROM_ROUND = 2;

/** When round `round` (0 is the first) of an alert is due. */
export function roundDueAt(raisedAt: Date, round: number): Date {
  return new Date(raisedAt.getTime() + round * ROUND_MINUTES * 60_000);
}

/**
 * The round that is due now: `round`, or a later one when time jumped or the worker was away. Rounds that were
 * missed are not made up for, a phone that rings 50 times tells no more; but whoever would hear it by now does.
 */
export function roundDue(raisedAt: Date, round: number, now: Date): number {
  const passed = Math.floor((now.getTime() - raisedAt.getTime()) / (ROUND_MINUTES * 60_000));
  return Math.max(round, passed);
}

/** Words of danger come in more than one text: whoever was told just now is not told again. */
const NEWS_GAP_MINUTES = 2;

/** A danger that was told: when, and whether by a volunteer about whom she visits. */
export interface ToldDanger {
  readonly dangerAt: Date;
  readonly byVolunteer: boolean;
}

/** Whether danger told now, while an alert is open, is told at once. That a volunteer is there always is news. */
export function isNews(last: ToldDanger, now: ToldDanger): boolean {
  const passed = now.dangerAt.getTime() - last.dangerAt.getTime();
  return passed >= NEWS_GAP_MINUTES * 60_000 || (now.byVolunteer && !last.byVolunteer);
}

/** When people began to hear what they hear now: the round, or danger that was told since. */
export function tellingBeganAt(alert: {
  readonly raisedAt: Date;
  readonly round: number;
  readonly dangerAt: Date;
}): Date {
  const began = roundDueAt(alert.raisedAt, alert.round);
  return alert.dangerAt > began ? alert.dangerAt : began;
}

/** How long an alert has waited, in whole minutes. */
export function waitedMinutes(raisedAt: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - raisedAt.getTime()) / 60_000));
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

/** The message by which one colleague hears of an alert, as far as it is known to have come. */
export interface AlertMessage<Subject> {
  readonly subjectId: Subject;
  readonly at: Date;
  readonly came: 'yes' | 'no' | 'not yet known';
}

/** Whoever has a message of this round, and of whom the last thing known is not that one did not come. */
export function reachedSince<Subject>(
  messages: readonly AlertMessage<Subject>[],
  roundBegan: Date,
): Set<Subject> {
  const told = messages.filter(({ at }) => at >= roundBegan).map(({ subjectId }) => subjectId);
  const missed = new Map<Subject, boolean>();
  for (const { subjectId, came } of messages.filter(
    (message) => message.came !== 'not yet known',
  )) {
    missed.set(subjectId, came === 'no');
  }
  return new Set(told.filter((subject) => missed.get(subject) !== true));
}
