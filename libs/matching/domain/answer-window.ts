import { addWorkingMinutes, nextOpening, type WorkCalendar } from '#kernel';

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
