import { addWorkingDays, type WorkCalendar } from '#kernel';

/** When the first attempt at contact must have been made: at once in danger, else in working time. */
export function contactDeadline(
  receivedAt: Date,
  danger: boolean,
  { workingDays, calendar }: { readonly workingDays: number; readonly calendar: WorkCalendar },
): Date {
  return danger ? receivedAt : addWorkingDays(receivedAt, workingDays, calendar);
}
