/** RFC 2822 as Twilio writes it: Mon, 02 Mar 2026 09:00:00 +0000 */
export function rfc2822(instant: Date): string {
  return instant.toUTCString().replace('GMT', '+0000');
}

/**
 * Keeps what a date filter of Twilio's lets through: `DateSent` is that day (UTC), `DateSent>` from
 * then on, `DateSent<` up to then; a bare date begins at midnight, and its end counts in `<`.
 */
export function withinDates(
  instant: Date,
  name: string,
  query: Readonly<Record<string, string>>,
): boolean {
  const second = Math.floor(instant.getTime() / 1000) * 1000;
  const [on, from, until] = [query[name], query[`${name}>`], query[`${name}<`]];
  if (on !== undefined && instant.toISOString().slice(0, 10) !== on.slice(0, 10)) {
    return false;
  }
  if (from !== undefined && second < Date.parse(from)) {
    return false;
  }
  return until === undefined || second <= endOf(until);
}

function endOf(until: string): number {
  return Date.parse(until) + (until.length === 10 ? 86_399_000 : 0);
}
