import type { AccountId, AlertId, ReportId, TaskId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { ReadTask } from '#tasks';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';
import { ChangeCase } from './change-case.ts';
import { DangerWaits } from './danger-waits.ts';
import { AppendToTimeline } from './append-to-timeline.ts';
import { OpenCase } from './open-case.ts';

interface Alerted {
  readonly alertId: AlertId;
  readonly reportId: ReportId;
}

interface Settled extends Alerted {
  readonly taskId: TaskId;
  readonly accountId: AccountId;
}

/** An alert was raised about a report, or told again: its case is marked, and due at once. */
@Injectable()
export class MarkDanger {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly openCase: OpenCase,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly dangerWaits: DangerWaits,
    private readonly changeCase: ChangeCase,
    private readonly readTask: ReadTask,
    private readonly clock: Clock,
  ) {}

  /**
   * Somebody wrote what was done: the mark leaves with the last of its alerts, and the words stand on the case. A no of
   * the person that waited for it closes the case now.
   */
  settle({ alertId, reportId, taskId, accountId }: Settled): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const caseId = await this.openCase.run(reportId);
      const row = await this.cases.getForUpdate(tx, caseId);
      row.danger = await this.dangerWaits.within(tx, caseId);
      await this.cases.save(tx, row);
      const { done } = await this.readTask.run(taskId);
      await this.appendToTimeline.run({
        ...{ caseId, kind: 'alert_settled', refs: { alertId }, accountId },
        text: done?.result,
      });
      if (!row.danger && row.nextStep === 'settle_danger') {
        row.outcome = 'declined';
        await this.changeCase.move(tx, row, 'closed', accountId);
      }
    });
  }

  run({ alertId, reportId }: Alerted, kind: 'alert_raised' | 'danger_anew'): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      // the fact may arrive before the one that opens the case
      const caseId = await this.openCase.run(reportId);
      const row = await this.cases.getForUpdate(tx, caseId);
      row.danger = true;
      row.dueAt = this.clock.now();
      await this.cases.save(tx, row);
      await this.appendToTimeline.run({ caseId, kind, refs: { alertId } });
    });
  }
}
