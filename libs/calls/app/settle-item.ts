import { type AccountId, type CallId, DomainError } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { CallItemsRepository } from '../db/call-items.repository.ts';
import { type ItemOutcome } from '../domain/call-item.ts';

/** What became of a call's item. */
@Injectable()
export class SettleItem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly items: CallItemsRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `call_item.not_found` or `call_item.settled` */
  run(input: {
    readonly callId: CallId;
    readonly accountId: AccountId;
    readonly outcome: ItemOutcome;
  }): Promise<void> {
    const { callId, accountId, outcome } = input;
    return this.unitOfWork.run(async (tx) => {
      const item = await this.items.getForUpdate(tx, callId);
      if (item.outcome !== null) {
        throw new DomainError('call_item.settled', { callId });
      }
      Object.assign(item, { outcome, settledAt: this.clock.now(), settledBy: accountId });
      await this.items.save(tx, item);
    });
  }
}
