import { TwilioError } from '../network/twilio-error.ts';
import { type Form } from './request.ts';

/** RFC 2822 as Twilio writes it: Mon, 02 Mar 2026 09:00:00 +0000 */
export function rfc2822(instant: Date): string {
  return instant.toUTCString().replace('GMT', '+0000');
}

/**
 * Keeps what a date filter of Twilio's lets through: `DateSent` is that day (UTC), `DateSent>` from
 * then on, `DateSent<` up to then; a bare date begins at midnight, and its end counts in `<`. What
 * has no such date yet passes no filter.
 * @throws TwilioError when a date is none
 */
export function withinDates(instant: Date | null, name: string, query: Form): boolean {
  const [on, from, until] = [query[name], query[`${name}>`], query[`${name}<`]];
  const limits = [on, from, until].filter((limit) => limit !== undefined);
  limits.forEach(refuseNoDate);
  if (limits.length === 0) {
    return true;
  }
  return instant !== null && isWithin(instant, { on, from, until });
}

interface Limits {
  readonly on: string | undefined;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

function isWithin(instant: Date, { on, from, until }: Limits): boolean {
  const second = Math.floor(instant.getTime() / 1000) * 1000;
  return (
    (on === undefined || instant.toISOString().startsWith(on.slice(0, 10))) &&
    (from === undefined || second >= Date.parse(from)) &&
    (until === undefined || second <= endOf(until))
  );
}

function refuseNoDate(date: string): void {
  if (!/^\d{4}-\d\d-\d\d/.test(date) || Number.isNaN(Date.parse(date))) {
    throw new TwilioError(400, 20001, `Invalid date: ${date}`);
  }
}

function endOf(until: string): number {
  return Date.parse(until) + (until.length === 10 ? 86_399_000 : 0);
}
