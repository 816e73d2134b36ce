import { type AccountId, type CallId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { CallItemsRepository } from '../db/call-items.repository.ts';

/** Somebody wrote the report of a call: nothing is left to do, also while the two still speak. */
@Injectable()
export class SettleByReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly items: CallItemsRepository,
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
      await this.items.open(tx, { callId }, { now, dueAt: now });
      const item = await this.items.getForUpdate(tx, callId);
      if (item.outcome === null) {
        Object.assign(item, { outcome: 'reached', settledAt: now, settledBy: accountId });
        await this.items.save(tx, item);
      }
    });
  }
}
