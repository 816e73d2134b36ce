import {
  addWorkingMinutes,
  isOpen,
  localDate,
  localParts,
  nextOpening,
  openingOn,
  type WorkCalendar,
} from '#kernel';

/** What may be danger: about whom, and who told it. */
export interface PossibleDanger {
  readonly about: 'self' | 'other' | 'unknown';
  /** She wrote of violence at home: nobody calls her back. */
  readonly atHome?: boolean;
  readonly from: 'reporter' | 'volunteer' | 'volunteer who reports' | 'volunteer in a visit';
  /** A sign that counts at night too: not seen, no answer, a smell, lying there, violence. */
  readonly hasSign: boolean;
  /** Nothing here reads its language: no danger was heard, and none can be ruled out. */
  readonly isOtherLanguage?: boolean | undefined;
}

/** Who is there when it is told. */
export interface Standing {
  readonly onDuty: boolean;
  readonly now: Date;
  readonly calendar: WorkCalendar;
}

/** What follows from it: who is on duty hears it now, or somebody does it by then. */
export type FollowsPossible =
  | { readonly do: 'alert' }
  | {
      readonly do: 'task';
      readonly kind:
        'possible_danger' | 'possible_danger_self' | 'possible_danger_at_home' | 'other_language';
      readonly dueAt: Date;
      /** Then it alerts, where until then nobody answered that nobody must go and look. */
      readonly alertAt?: Date;
    };

/** A volunteer whom we know is read within so many minutes of work. */
const VOLUNTEER_MINUTES = 120;
/** A question that may be about danger is left unanswered for so long. */
const UNANSWERED_MS = 15 * 60_000;
/** Outside these hours only a sign wakes somebody. */
const DAY = { from: 7, to: 22 } as const;

/**
 * Possible danger is never judged by a machine. About herself, or it is not known about whom, it alerts who is on
 * duty; with nobody there her call-back comes first at the opening or, where she wrote of violence at home, a look at
 * it with a professional. About another it is read the same working day, and alerts where nobody answers; from a
 * volunteer it is read within two hours of work; what she texts during a visit rings at once. What a volunteer reports
 * of somebody whom she does not visit is a question that nobody could put: it alerts like anybody's, and is read within
 * her two hours. What nothing here can read, a human reads the same working day.
 */
export function followsPossible(danger: PossibleDanger, standing: Standing): FollowsPossible {
  const { from } = danger;
  const { now, calendar } = standing;
  if (from === 'volunteer in a visit') {
    return { do: 'alert' };
  }
  const soon = addWorkingMinutes(now, VOLUNTEER_MINUTES, calendar);
  if (from === 'volunteer') {
    return { do: 'task', kind: 'possible_danger', dueAt: soon };
  }
  const follows = ofReport(danger, standing);
  return from === 'volunteer who reports' && follows.do === 'task' && soon < follows.dueAt
    ? { ...follows, dueAt: soon }
    : follows;
}

function ofReport(danger: PossibleDanger, standing: Standing): FollowsPossible {
  const { about } = danger;
  const { now, calendar } = standing;
  if (danger.isOtherLanguage === true) {
    return { do: 'task', kind: 'other_language', dueAt: sameDay(standing) };
  }
  if (about === 'other') {
    return ofAnother(danger, standing);
  }
  return standing.onDuty
    ? { do: 'alert' }
    : {
        do: 'task',
        kind: danger.atHome === true ? 'possible_danger_at_home' : 'possible_danger_self',
        dueAt: nextOpening(now, calendar),
      };
}

function ofAnother({ hasSign }: PossibleDanger, standing: Standing): FollowsPossible {
  const { now, calendar, onDuty } = standing;
  const isAtWork = isOpen(now, calendar);
  const { hour } = localParts(now, calendar.zone);
  const mayWake = hasSign || (hour >= DAY.from && hour < DAY.to);
  const kind = 'possible_danger';
  const dueAt = sameDay(standing);
  return isAtWork || (onDuty && mayWake)
    ? { do: 'task', kind, dueAt, alertAt: new Date(now.getTime() + UNANSWERED_MS) }
    : { do: 'task', kind, dueAt };
}

/** The end of this working day or, out of hours, the next opening. */
function sameDay({ now, calendar }: Standing): Date {
  const opens = nextOpening(now, calendar);
  const closes = openingOn(localDate(now, calendar.zone), calendar)?.to ?? opens;
  return isOpen(now, calendar) ? closes : opens;
}
