/** An open alert is told again after so many minutes; every text that says so takes it from here. */
export const ROUND_MINUTES = 15;
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

/** What of an alert the rounds look at. */
export interface RoundsOf {
  readonly raisedAt: Date;
  /** When people began to hear of it what they hear now; null while nobody was told. */
  readonly toldAt: Date | null;
  readonly nextRoundAt: Date;
  /** It is one of a flood, told together. */
  readonly flood: string | null;
}

/**
 * What is told now of the alerts that are open, the one that waits longest first: each of which nobody was told and
 * that is no part of a flood by itself, and all others together as soon as one of them is due.
 */
export function tellingsDue<Alert extends RoundsOf>(
  open: readonly Alert[],
  now: Date,
): { readonly alone: readonly Alert[]; readonly together: readonly Alert[] } {
  const isAlone = ({ toldAt, flood }: Alert): boolean => toldAt === null && flood === null;
  const others = open.filter((alert) => !isAlone(alert));
  const isDue = others.some(({ nextRoundAt }) => nextRoundAt <= now);
  return { alone: open.filter(isAlone), together: isDue ? aloneFirst(others) : [] };
}

/** What is no part of a flood is named first. */
function aloneFirst<Alert extends RoundsOf>(alerts: readonly Alert[]): Alert[] {
  return [...alerts.filter(({ flood }) => flood === null), ...alerts.filter((one) => one.flood)];
}

/** When those told together are told again: with the next round of the one that waits longest. */
export function nextTogether(
  alerts: readonly Pick<RoundsOf, 'raisedAt'>[],
  now: Date,
): { readonly at: Date; readonly round: number } {
  const oldest = Math.min(...alerts.map(({ raisedAt }) => raisedAt.getTime()));
  const round = roundDue(new Date(oldest), 0, now) + 1;
  return { at: roundDueAt(new Date(oldest), round), round };
}

/** When one more of a flood is told: with the next of its rounds, or at once when those are long ago. */
export function firstOfFloodAt(lastToldAt: Date | undefined, now: Date): Date {
  const next = lastToldAt === undefined ? now : roundDueAt(lastToldAt, 1);
  return next > now ? next : now;
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
