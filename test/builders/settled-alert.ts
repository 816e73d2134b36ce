import { AcknowledgeAlert } from '#alerts';
import type { AccountId, ReportId } from '#kernel';
import { FinishTask, ListOpenTasks } from '#tasks';
import type { House } from '../support/open-house.ts';

/** Somebody took the alert about a report, and wrote what was done. */
export async function settleAlert(
  house: House,
  reportId: ReportId,
  accountId: AccountId,
): Promise<void> {
  await house.get(AcknowledgeAlert).run({ accountId, reportIds: [reportId] });
  const [task] = await house.get(ListOpenTasks).ofReports([reportId]);
  const result = 'Gebeld: de persoon is veilig.';
  await house.get(FinishTask).run({ taskId: task!.taskId, accountId, result });
  await house.settled();
}
