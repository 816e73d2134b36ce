import { isOpen, nextOpening, type WorkCalendar } from '#kernel';

/**
 * `safety`: an alert, sent at any hour and whatever the day's cap. `urgent`: somebody waits for it after a
 * click or a call, so it is an answer for its first 15 minutes. `offer` and `other` keep the quiet hours.
 */
export type TextPriority = 'safety' | 'urgent' | 'offer' | 'other';

/** How long a text counts as the answer to what somebody just did. */
export const ANSWER_MS = 15 * 60_000;

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

function isAnswer({ priority, createdAt, lastHeardAt }: WaitingText, now: Date): boolean {
  const earliest = now.getTime() - ANSWER_MS;
  const asked = priority === 'urgent' ? createdAt : lastHeardAt;
  return asked !== undefined && asked.getTime() >= earliest;
}
