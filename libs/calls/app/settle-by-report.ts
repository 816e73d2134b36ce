import { type AccountId, type CallId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { CallbackTasksRepository } from '../db/callback-tasks.repository.ts';

/** Somebody wrote the report of a call: nothing is left to do, also while the two still speak. */
@Injectable()
export class SettleByReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: CallbackTasksRepository,
    private readonly clock: Clock,
  ) {}

  run({
    callId,
    accountId,
  }: {
    readonly callId: CallId;
    readonly accountId: AccountId;
  }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      await this.tasks.open(tx, { callId }, { now, dueAt: now });
      const task = await this.tasks.getForUpdate(tx, callId);
      if (task.outcome === null) {
        Object.assign(task, { outcome: 'reached', settledAt: now, settledBy: accountId });
        await this.tasks.save(tx, task);
      }
    });
  }
}
