import { HOUR_MS } from '#kernel';

/** An evening about volunteering has one connection: so many may join there within the hour. */
const MOST_AN_HOUR = 30;
const WINDOW_MS = HOUR_MS;

/** What a talk with her is the answer to. */
export const firstWords = ['volunteer_first_word', 'volunteer_wrote_again'] as const;

export function floodSince(now: Date): Date {
  return new Date(now.getTime() - WINDOW_MS);
}

/**
 * What stands behind «we call you», for who joined by the page. `own`: a task of hers; `again`: she is a volunteer
 * already; `together`: so many came from one place that they are looked through as one, so that «Vandaag» is not
 * buried. Nobody is refused.
 */
export function firstWordTo(came: {
  readonly isKnown: boolean;
  /** How many came from the same place within the hour before. */
  readonly before: number;
}): 'own' | 'again' | 'together' {
  if (came.before >= MOST_AN_HOUR) {
    return 'together';
  }
  return came.isKnown ? 'again' : 'own';
}
