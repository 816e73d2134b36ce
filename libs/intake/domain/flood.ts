/** A care home with one connection may report thirty people in an hour; nobody reports sixty. */
const MOST_AN_HOUR = 60;
const WINDOW_MS = 3_600_000;

/**
 * A report stands apart when its source sent this many since then: the list would drown. It is kept like any other and
 * waits for a look. Words or signs of danger are never set aside: they have no mark.
 */
export function floodMark(
  isDanger: boolean,
  now: Date,
): { readonly most: number; readonly since: Date } | undefined {
  return isDanger ? undefined : { most: MOST_AN_HOUR, since: new Date(now.getTime() - WINDOW_MS) };
}
