import {
  addDays,
  DAY_MS,
  isOpen,
  localDate,
  nextOpening,
  startOfLocalDay,
  type WorkCalendar,
} from '#kernel';

/**
 * `safety`: about danger, sent at any hour and apart from the day's cap. `urgent`: somebody waits for it after a
 * click or a call, so it is an answer for its first 15 minutes. `offer` and `other` keep the quiet hours.
 */
export type TextPriority = 'safety' | 'urgent' | 'offer' | 'other';

/** How long a text counts as the answer to what somebody just did. */
export const ANSWER_MS = 15 * 60_000;

/** How long a text lives that says nothing of its own end. */
export const TEXT_LIFE_MS = DAY_MS;

export interface WaitingText {
  readonly priority: TextPriority;
  readonly createdAt: Date;
  /** When this number last texted us, if it did. */
  readonly lastHeardAt: Date | undefined;
}

/**
 * When a text may leave: `now`, or the next moment outside the quiet hours. Safety messages and answers to
 * a person's own text, call or click never wait.
 */
export function whenToSend(text: WaitingText, now: Date, calendar: WorkCalendar): Date {
  if (text.priority === 'safety' || isAnswer(text, now) || isOpen(now, calendar)) {
    return now;
  }
  return nextOpening(now, calendar);
}

/**
 * When a text for which there was no place today may leave, and until when it then lives; undefined where it
 * would mean nothing any more.
 */
export function tomorrowOf(
  text: { readonly validUntil: Date | null; readonly endsThen: boolean },
  now: Date,
  calendar: WorkCalendar,
): { readonly at: Date; readonly validUntil: Date } | undefined {
  const { zone } = calendar;
  const at = nextOpening(startOfLocalDay(addDays(localDate(now, zone), 1), zone), calendar);
  if (!text.endsThen || text.validUntil === null) {
    return { at, validUntil: new Date(at.getTime() + TEXT_LIFE_MS) };
  }
  return text.validUntil > at ? { at, validUntil: text.validUntil } : undefined;
}

function isAnswer({ priority, createdAt, lastHeardAt }: WaitingText, now: Date): boolean {
  const earliest = now.getTime() - ANSWER_MS;
  const asked = priority === 'urgent' ? createdAt : lastHeardAt;
  return asked !== undefined && asked.getTime() >= earliest;
}
