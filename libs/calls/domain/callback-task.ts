import {
  addDays,
  addWorkingMinutes,
  instantOn,
  isOpen,
  localDate,
  localParts,
  nextOpening,
  type TimeToCall,
  type WorkCalendar,
} from '#kernel';
import { type Ending, type Wants } from './turn.ts';

/** What became of a callback task, in the words of the figures. */
export const callbackTaskOutcomes = [
  ...(['reached', 'handled', 'no_call_wanted', 'not_reached'] as const),
  ...(['silent', 'abusive', 'wrong_number'] as const),
] as const;
export type CallbackTaskOutcome = (typeof callbackTaskOutcomes)[number];

/** Of one try to call back: nobody picked up, or not now. */
export type AttemptResult = 'no_answer' | 'later';

/** After so many tries somebody decides what is to be done. */
export const MOST_TRIES = 3;

/** In another part of the day; about three tries fit in one working day. */
const UNTIL_NEXT_TRY = 180;
const UNTIL_LATER = 60;
const LONGEST_CLOSURE_DAYS = 60;

/**
 * Whether a call that ended is something to do, or to look at: all but what came to a good end. Whoever spoke
 * with the caller still writes the report, or says that none is needed. Who asks not to be called may be the
 * person of a case whom nobody knows by her number yet: a human keeps her wish.
 */
export function leavesCallbackTask(call: {
  readonly danger: boolean;
  readonly wants: Wants;
  readonly ending: Ending | null;
}): boolean {
  return call.danger || call.ending === null || leaving.includes(call.ending);
}

const leaving: readonly Ending[] = [
  ...(['dropped', 'silent', 'unheard', 'decided', 'answered', 'told'] as const),
];

const atOnce: readonly Ending[] = ['decided', 'answered', 'told'];

/**
 * When somebody is to call, or to look: danger, what a person decided herself, the wish not to be called and a
 * talk of which the report is not written, now; else within office hours, at the time that the caller chose.
 */
export function firstTryAt(
  at: Date,
  {
    danger,
    callWhen,
    ending,
  }: {
    readonly danger: boolean;
    readonly callWhen: TimeToCall | null;
    readonly ending?: Ending | null;
  },
  calendar: WorkCalendar,
): Date {
  if (danger || (ending && atOnce.includes(ending))) {
    return at;
  }
  return callWhen === null || callWhen === 'any'
    ? nextOpening(at, calendar)
    : nextIn(callWhen, at, calendar);
}

/** When to try again; tried often enough it is due at once, for a decision. */
export function nextTryAt(
  at: Date,
  tries: number,
  result: AttemptResult,
  calendar: WorkCalendar,
): Date {
  if (result === 'later') {
    return addWorkingMinutes(at, UNTIL_LATER, calendar);
  }
  return tries >= MOST_TRIES ? at : addWorkingMinutes(at, UNTIL_NEXT_TRY, calendar);
}

const begins = { morning: '09:00', afternoon: '13:30' } as const;

function nextIn(part: 'morning' | 'afternoon', at: Date, calendar: WorkCalendar): Date {
  const { hour } = localParts(at, calendar.zone);
  const isNow = part === 'morning' ? hour < 12 : hour >= 13;
  if (isNow && isOpen(at, calendar)) {
    return at;
  }
  const today = localDate(at, calendar.zone);
  for (let days = 0; days <= LONGEST_CLOSURE_DAYS; days += 1) {
    const candidate = instantOn(addDays(today, days), begins[part], calendar.zone);
    if (candidate > at && isOpen(candidate, calendar)) {
      return candidate;
    }
  }
  return nextOpening(at, calendar);
}
