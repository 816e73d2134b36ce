import { addDays, localDate, type LocalDate } from '#kernel';
import { mayTryAgain } from './volunteer-call.ts';

/** What a volunteer may do about being asked: pause, or come back from it. */
export type Rest = 'pause' | 'return';

const rests: Readonly<Record<string, Rest>> = { active: 'pause', paused: 'return', away: 'return' };

/** @returns undefined where only one of us decides */
export function restOf(state: string): Rest | undefined {
  return rests[state];
}

type Always = 'call_me' | 'danger' | 'again' | 'not_understood' | 'enough';

const always = { '0': 'call_me', '9': 'danger', '*': 'again' } as const;

const withoutVisit: Readonly<Record<string, 'rest' | Always>> = {
  ...always,
  '4': 'rest',
  '': 'again',
};

/** What she chose where no visit is planned for her. */
export function chosenWithoutVisit(digits: string, attempt: number): 'rest' | Always {
  return unlessEnough(withoutVisit[digits] ?? 'not_understood', attempt);
}

/** Longer is settled in a talk; 9 is danger, here too. */
const MOST_WEEKS = 8;

/** For how many weeks she pauses. */
export function chosenWeeks(digits: string, attempt: number): number | Always {
  const weeks = /^\d$/.test(digits) ? Number(digits) : 0;
  if (weeks >= 1 && weeks <= MOST_WEEKS) {
    return weeks;
  }
  const others: Readonly<Record<string, Always>> = { ...always, '': 'again' };
  return unlessEnough(others[digits] ?? 'not_understood', attempt);
}

const afterPause: Readonly<Record<string, 'other_weeks' | 'goodbye' | Always>> = {
  ...always,
  '2': 'other_weeks',
  '': 'goodbye',
};

/** Once her pause is noted: pressing nothing, she has what she called for. */
export function chosenAfterPause(
  digits: string,
  attempt: number,
): 'other_weeks' | 'goodbye' | Always {
  const choice = afterPause[digits] ?? 'not_understood';
  return choice === 'other_weeks' && !mayTryAgain(attempt)
    ? 'enough'
    : unlessEnough(choice, attempt);
}

function unlessEnough<Choice extends string>(choice: Choice, attempt: number): Choice | 'enough' {
  const isRepeat = choice === 'again' || choice === 'not_understood';
  return isRepeat && !mayTryAgain(attempt) ? 'enough' : choice;
}

/** The last day of a pause of so many weeks: the same day of the week as today. */
export function lastDayOf(weeks: number, now: Date, zone: string): LocalDate {
  return addDays(localDate(now, zone), 7 * weeks);
}
