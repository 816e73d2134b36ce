import { addWorkingMinutes, type WorkCalendar, workingMinutesBetween } from '#kernel';

/** In another part of the day: who was out for the morning is back. */
const MOST_WAIT = 180;
/** Less than this apart, it is one try that lasts. */
const LEAST_WAIT = 10;

/**
 * When a volunteer is called once more whom the first call did not reach: half-way to the end of her time, at most three
 * hours later, within the hours for offers. Undefined where too little of her time is left to wait at all.
 * @param until when an answer counts no more
 * @param calendar the hours for offers: closed means quiet
 */
export function secondCallAt(now: Date, until: Date, calendar: WorkCalendar): Date | undefined {
  const left = now < until ? workingMinutesBetween(now, until, calendar) : 0;
  const wait = Math.min(MOST_WAIT, Math.floor(left / 2));
  return wait < LEAST_WAIT ? undefined : addWorkingMinutes(now, wait, calendar);
}
