import { type WorkCalendar, workingMinutesBetween } from '#kernel';

/** When something is due, as the macro `deadline` shows it. */
export interface DeadlineView {
  readonly due: Date;
  readonly state: 'late' | 'soon' | 'good';
  readonly label: string;
  readonly left: string;
}

/** Half a working day: then it is the next thing to do. */
const SOON_MINUTES = 4 * 60;
/** From 8.30 until 17.00. */
const WORKING_DAY_MINUTES = 510;

/** @param label what is due: «eerste contact» */
export function deadlineView(
  due: Date,
  now: Date,
  label: string,
  calendar: WorkCalendar,
): DeadlineView {
  if (due <= now) {
    const passed = workingMinutesBetween(due, now, calendar);
    const left = passed < 1 ? 'nu' : `${sayWorkingTime(passed)} te laat`;
    return { due, label, state: 'late', left };
  }
  const left = workingMinutesBetween(now, due, calendar);
  const state = left <= SOON_MINUTES ? 'soon' : 'good';
  return { due, label, state, left: `nog ${sayWorkingTime(left)}` };
}

/** «3 werkuren», «2 werkdagen» */
function sayWorkingTime(minutes: number): string {
  if (minutes < 60) {
    return 'minder dan een werkuur';
  }
  const days = Math.floor(minutes / WORKING_DAY_MINUTES);
  return days >= 1
    ? counted(days, 'werkdag', 'werkdagen')
    : counted(Math.floor(minutes / 60), 'werkuur', 'werkuren');
}

function counted(count: number, one: string, more: string): string {
  return `${String(count)} ${count === 1 ? one : more}`;
}
