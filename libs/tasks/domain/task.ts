import type { AccountId, AlertId, CaseId, MessageId, ReportId, VolunteerId } from '#kernel';

/** What somebody must do. A kind without words on the desk does not compile. */
export type TaskKind = 'alert_outcome';

/** What a task is about, by its ids. */
export interface TaskAbout {
  readonly caseId?: CaseId | undefined;
  readonly reportId?: ReportId | undefined;
  readonly alertId?: AlertId | undefined;
  readonly volunteerId?: VolunteerId | undefined;
  readonly messageId?: MessageId | undefined;
}

interface Standing {
  readonly doneAt: Date | null;
  readonly ownerId: AccountId | null;
}

/** Whether somebody still has to do it. Done is done: a second result is refused. */
export function isOpenTask({ doneAt }: Pick<Standing, 'doneAt'>): boolean {
  return doneAt === null;
}

/** Whose it is when `by` takes it: whoever takes it last has it, and none that is done changes hands. */
export function ownerAfter(task: Standing, by: AccountId): AccountId | null {
  return isOpenTask(task) ? by : task.ownerId;
}
