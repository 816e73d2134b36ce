import { HOUR_MS } from './durations.ts';

/** Who comes early is at the door within this time; whoever says so sooner means another day or pressed wrong. */
const BEFORE_MS = 2 * HOUR_MS;
/** Long enough for who remembers it at home in the evening; the day after she is asked how it went. */
export const VISIT_ENDS_AFTER_MS = 12 * HOUR_MS;

/** Whether a volunteer may be on her way to a visit, there, or just back: what she texts may be about it. */
export function isAroundVisit(plannedAt: Date, now: Date): boolean {
  const since = now.getTime() - plannedAt.getTime();
  return since >= -BEFORE_MS && since <= VISIT_ENDS_AFTER_MS;
}
