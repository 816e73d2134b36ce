import { addWorkingDays, type WorkCalendar } from '#kernel';

/** In how many working days a step must be taken; null when it waits for somebody else. */
const within = {
  /** Nobody spoke with the person yet; its moment follows from the report. */
  contact: 2,
  /** Something new came to a case that was closed. */
  read_again: 2,
  /** Does she want it, and what does she wish? */
  answer: 2,
  /** Her number said stop on the telephone: was it she? */
  confirm_stop: 1,
  /** She said no while danger waits: the case closes when somebody wrote what was done. */
  settle_danger: 0,
  ask_again: 10,
  find: 2,
  wait: null,
  confirm: 1,
  person_agrees: 2,
  ask_others: 1,
  fill_again: 1,
  tell_person: 1,
  /** Its volunteer wrote that she cannot come: the person must hear it before she waits for nobody. */
  visit_in_doubt: 0,
  visit: 2,
  hear_visit: 2,
  follow: 10,
} as const satisfies Readonly<Record<string, number | null>>;

/** What must be done next in a case. */
export type CaseStep = keyof typeof within;

export function stepDueAt(step: CaseStep, now: Date, calendar: WorkCalendar): Date | null {
  const days = within[step];
  if (days === null) {
    return null;
  }
  return days === 0 ? now : addWorkingDays(now, days, calendar);
}

/**
 * The step after a talk with the person; undefined when it changes nothing. What was overdue gets its time
 * anew: somebody is at it.
 */
export function stepAfterTalk(now: CaseStep | null, isLate: boolean): CaseStep | undefined {
  const step = afterTalk[now ?? 'contact'];
  return step ?? (isLate && now !== null ? (whenLate[now] ?? now) : undefined);
}

/** The step after she said no or later; undefined when the case ends. */
export function stepAfterNo(said: {
  readonly isLater: boolean;
  /** Only a number says that it was she. */
  readonly unsure: boolean;
  /** An alert that nobody took, or of which nobody wrote what was done. */
  readonly dangerWaits: boolean;
}): CaseStep | undefined {
  if (said.isLater) {
    return 'ask_again';
  }
  if (said.unsure) {
    return 'confirm_stop';
  }
  return said.dangerWaits ? 'settle_danger' : undefined;
}

const afterTalk: Readonly<Partial<Record<CaseStep, CaseStep>>> = {
  contact: 'answer',
  read_again: 'answer',
  hear_visit: 'follow',
};
const whenLate: Readonly<Partial<Record<CaseStep, CaseStep>>> = { ask_again: 'answer' };

const beforeVisit: readonly CaseStep[] = ['tell_person', 'visit_in_doubt'];

/** Until a visit the person must have heard of it; it is followed up on the first working day after it. */
export function dueOfVisit(
  step: CaseStep,
  plannedAt: Date,
  now: Date,
  calendar: WorkCalendar,
): Date {
  const soon = beforeVisit.includes(step) ? stepDueAt(step, now, calendar) : null;
  return soon === null
    ? addWorkingDays(plannedAt, 1, calendar)
    : new Date(Math.min(soon.getTime(), plannedAt.getTime()));
}
