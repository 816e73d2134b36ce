/** A care home with one connection may report thirty people in an hour; nobody reports sixty. */
const MOST_AN_HOUR = 60;

/** How far back reports of one source are counted, in milliseconds. */
export const FLOOD_WINDOW_MS = 3_600_000;

/**
 * Whether a report stands apart: its source sent so many in the last hour that the list would drown. It is
 * kept like any other and waits for a look; signs of danger are never set aside.
 */
export function isFlood(earlier: number, danger: boolean): boolean {
  return !danger && earlier >= MOST_AN_HOUR;
}
