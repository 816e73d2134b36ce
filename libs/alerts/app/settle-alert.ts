import { alertSettled } from '#facts';
import type { AccountId, TaskId } from '#kernel';
import { Clock, Outbox, UnitOfWork } from '#platform';
import { ReadTask } from '#tasks';
import { Injectable } from '@nestjs/common';
import { Alerts } from '../db/alerts.repository.ts';

/** Somebody wrote what was done about an alert: the danger is over, as far as we know. */
@Injectable()
export class SettleAlert {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alerts: Alerts,
    private readonly readTask: ReadTask,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Nothing when the task is about something else. */
  run({ taskId, accountId }: { taskId: TaskId; accountId: AccountId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { about } = await this.readTask.run(taskId);
      if (about.alertId === undefined) {
        return;
      }
      const alert = await this.alerts.getForUpdate(tx, about.alertId);
      alert.settledAt = this.clock.now();
      await this.alerts.save(tx, alert);
      const { id: alertId, reportId } = alert;
      await this.outbox.add(tx, alertSettled({ alertId, reportId, taskId, accountId }));
    });
  }
}
