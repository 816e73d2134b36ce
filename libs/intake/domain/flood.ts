import { HOUR_MS } from '#kernel';

/** A care home with one connection may report thirty people in an hour; nobody reports sixty. */
const MOST_AN_HOUR = 60;
const WINDOW_MS = HOUR_MS;

/** From so many of one source since then, what comes from it is set aside. */
export interface FloodMark {
  readonly most: number;
  readonly since: Date;
}

/**
 * A report stands apart when its source sent this many since then: the list would drown. It is kept like any other and
 * waits for a look. Words or signs of danger are never set aside: they have no mark.
 */
export function floodMark(isDanger: boolean, now: Date): FloodMark | undefined {
  return isDanger ? undefined : { most: MOST_AN_HOUR, since: new Date(now.getTime() - WINDOW_MS) };
}
