import { AcknowledgeAlert } from '#alerts';
import { ReadCase, RecordContact } from '#casework';
import type { AccountId, CaseId, ReportId } from '#kernel';
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

/** A colleague noted violence after a talk with the person; the alert about it was taken, and what was done is written. */
export async function dangerSeenTo(
  house: House,
  caseId: CaseId,
  accountId: AccountId,
): Promise<void> {
  await house.get(RecordContact).run({
    ...{ caseId, accountId, with: 'person', result: 'spoken' },
    ...{ note: 'zijn zoon slaat hem', sign: 'violence' },
  });
  await house.settled();
  const [{ reportId } = {}] = (await house.get(ReadCase).run(caseId)).reports;
  await settleAlert(house, reportId!, accountId);
  const { danger } = await house.get(ReadCase).run(caseId);
  expect(danger).toBe(false);
}
