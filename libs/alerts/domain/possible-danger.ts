import { addWorkingMinutes, localDate, nextOpening, openingOn, type WorkCalendar } from '#kernel';

/** What may be danger: about whom, and who told it. */
export interface PossibleDanger {
  readonly about: 'self' | 'other' | 'unknown';
  readonly from: 'reporter' | 'volunteer' | 'volunteer in a visit';
}

/** What follows from it: who is on duty hears it now, or somebody does it by then. */
export type FollowsPossible =
  | { readonly do: 'alert' }
  | {
      readonly do: 'task';
      readonly kind: 'possible_danger' | 'possible_danger_self';
      readonly dueAt: Date;
    };

/** A volunteer whom we know is read within so many minutes of work. */
const VOLUNTEER_MINUTES = 120;

/**
 * Possible danger is never judged by a machine. About herself, or it is not known about whom, it alerts who is on
 * duty; with nobody there her call-back comes first at the opening. About another it is read the same working day,
 * from a volunteer within two hours of work; what she texts during a visit rings at once.
 */
export function followsPossible(
  { about, from }: PossibleDanger,
  {
    onDuty,
    now,
    calendar,
  }: { readonly onDuty: boolean; readonly now: Date; readonly calendar: WorkCalendar },
): FollowsPossible {
  if (from === 'volunteer in a visit') {
    return { do: 'alert' };
  }
  if (from === 'volunteer') {
    const dueAt = addWorkingMinutes(now, VOLUNTEER_MINUTES, calendar);
    return { do: 'task', kind: 'possible_danger', dueAt };
  }
  const opens = nextOpening(now, calendar);
  if (about === 'other') {
    const closes = openingOn(localDate(opens, calendar.zone), calendar)?.to ?? opens;
    return { do: 'task', kind: 'possible_danger', dueAt: closes };
  }
  return onDuty ? { do: 'alert' } : { do: 'task', kind: 'possible_danger_self', dueAt: opens };
}
