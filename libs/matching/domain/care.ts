import { DAY_MS } from '#kernel';
import type { PastOffer } from './asking.ts';

/** How a volunteer who is active stands, as far as care goes by that. */
export interface Standing {
  /** What she was asked. */
  readonly offers: readonly PastOffer[];
  /** For how many she is there. */
  readonly matches: number;
  readonly activeSince: Date;
  readonly now: Date;
}

/** She did not answer the last ones, however friendly they were. */
const UNANSWERED = 3;
/** So long after an offer a yes may still be a late yes to it: a yes to another question would be taken for one. */
const QUIET_DAYS = 15;
const NO_TASK_DAYS = 56;
const OFTEN_DAYS = 28;
const OFTEN_TIMES = 5;

/** From when on she left unanswered all that she was asked; undefined where she is there for somebody, or did answer. */
export function silentSince(standing: Standing): Date | undefined {
  const { matches, activeSince, now } = standing;
  const asked = byTime(standing).filter(({ sentAt }) => sentAt >= activeSince);
  const last = asked.slice(-UNANSWERED);
  const [first] = last;
  const newest = last.at(-1);
  if (first === undefined || newest === undefined || matches > 0) {
    return undefined;
  }
  const isSilent = last.length === UNANSWERED && last.every(leftUnanswered);
  return isSilent && before(now, QUIET_DAYS) > newest.sentAt ? first.sentAt : undefined;
}

/** Who is ready and hears nothing for weeks loses heart. */
export function isWithoutTask(standing: Standing): boolean {
  const { matches, activeSince, now } = standing;
  const since = before(now, NO_TASK_DAYS);
  const newest = byTime(standing).at(-1);
  return matches === 0 && activeSince <= since && (newest === undefined || newest.sentAt <= since);
}

/** What is within the rules of each week may be too much over a month. */
export function isAskedOften({ offers, now }: Standing): boolean {
  const since = before(now, OFTEN_DAYS);
  return offers.filter(({ sentAt }) => sentAt > since).length >= OFTEN_TIMES;
}

/** How many years she is with us, where that became one more in this time. */
export function yearsSince(joinedAt: Date, last: Date, now: Date): number | undefined {
  const years = now.getUTCFullYear() - joinedAt.getUTCFullYear();
  return [years - 1, years].find((count) => {
    const day = new Date(joinedAt);
    day.setUTCFullYear(joinedAt.getUTCFullYear() + count);
    return count > 0 && day > last && day <= now;
  });
}

function leftUnanswered({ state, answeredAt, wrote }: PastOffer): boolean {
  return state === 'expired' && answeredAt === undefined && wrote !== true;
}

function byTime({ offers }: Standing): PastOffer[] {
  return offers.toSorted((one, other) => one.sentAt.getTime() - other.sentAt.getTime());
}

function before(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
