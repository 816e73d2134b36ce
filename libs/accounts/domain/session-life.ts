import { MINUTE_MS } from '#kernel';

/** Somebody left the desk. */
export const IDLE_MS = 30 * MINUTE_MS;
/** A working day, with its breaks. */
const LONGEST_MS = 10 * 60 * MINUTE_MS;
/** Not every request writes: so often is precise enough for the half hour. */
const TOUCH_EVERY_MS = MINUTE_MS / 2;

export interface SessionTimes {
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
}

/** Whether a session still counts at `now`, by the machine's time. */
export function isAlive({ startedAt, lastSeenAt }: SessionTimes, now: Date): boolean {
  return (
    now.getTime() - lastSeenAt.getTime() < IDLE_MS &&
    now.getTime() - startedAt.getTime() < LONGEST_MS
  );
}

/** Whether it is time to write down that somebody is still there. */
export function isDueForTouch({ lastSeenAt }: SessionTimes, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= TOUCH_EVERY_MS;
}
