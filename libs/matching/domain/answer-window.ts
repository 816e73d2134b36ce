import { addWorkingMinutes, nextOpening, type WorkCalendar, workingMinutesBetween } from '#kernel';

const QUARTER_MS = 15 * 60_000;

export interface AnswerWindow {
  /** Now, or when the quiet hours end. */
  readonly from: Date;
  /** Until when an answer counts: a quarter of an hour is easy to say in a text. */
  readonly until: Date;
}

/**
 * When an offer leaves and until when it may be answered. Nothing leaves in quiet hours, and the window's
 * clock stands still in them.
 * @param calendar the hours for offers: closed means quiet
 */
export function answerWindow(now: Date, windowHours: number, calendar: WorkCalendar): AnswerWindow {
  const from = nextOpening(now, calendar);
  const end = addWorkingMinutes(from, windowHours * 60, calendar);
  return { from, until: new Date(Math.ceil(end.getTime() / QUARTER_MS) * QUARTER_MS) };
}

/**
 * Until when an offer may be answered whose time stood still from her words until now.
 * @param stood when she wrote, and until when she could answer then
 */
export function windowGoesOn(
  stood: { readonly wroteAt: Date; readonly expiresAt: Date },
  now: Date,
  calendar: WorkCalendar,
): Date {
  const { wroteAt, expiresAt } = stood;
  const left = wroteAt < expiresAt ? workingMinutesBetween(wroteAt, expiresAt, calendar) : 0;
  return answerWindow(now, left / 60, calendar).until;
}
