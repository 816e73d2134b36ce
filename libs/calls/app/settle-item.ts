import { type AccountId, DomainError, type MessageId } from '#kernel';
import { HandleFailedMessage } from '#messaging';
import { Clock, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallItemEntity, type ItemId } from '../db/call-item.entity.ts';
import { CallItemsRepository } from '../db/call-items.repository.ts';
import { type ItemOutcome, MOST_TRIES } from '../domain/call-item.ts';

interface Settled {
  readonly accountId: AccountId;
  readonly outcome: ItemOutcome;
}

/** What became of an item. A text that it is about counts as handled with it. */
@Injectable()
export class SettleItem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly items: CallItemsRepository,
    private readonly handleFailedMessage: HandleFailedMessage,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `call_item.not_found`, `call_item.settled`, or `call_item.too_few_tries` when nobody is
   * said to be reached before it was tried often enough
   */
  run({ itemId, ...settled }: Settled & { readonly itemId: ItemId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const messageId = (await this.items.find(tx, itemId))?.messageId ?? null;
      if (messageId !== null) {
        // its row is locked before the item's, here and wherever both are
        await this.handleFailedMessage.run({ messageId, accountId: settled.accountId });
      }
      const item = await this.items.getForUpdate(tx, itemId);
      if (item.outcome !== null) {
        throw new DomainError('call_item.settled', { itemId });
      }
      if (settled.outcome === 'not_reached' && item.attempts < MOST_TRIES) {
        throw new DomainError('call_item.too_few_tries', { itemId });
      }
      await this.settle(tx, item, settled);
    });
  }

  /** Somebody saw to a message that failed, whether it was to be called about or not. Twice does no harm. */
  messageHandled(handled: {
    readonly messageId: MessageId;
    readonly accountId: AccountId;
  }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { messageId, accountId } = handled;
      await this.handleFailedMessage.run(handled);
      if ((await this.items.find(tx, messageId)) === null) {
        return;
      }
      const item = await this.items.getForUpdate(tx, messageId);
      if (item.outcome === null) {
        await this.settle(tx, item, { accountId, outcome: 'handled' });
      }
    });
  }

  private async settle(
    tx: Tx,
    item: CallItemEntity,
    { outcome, accountId }: Settled,
  ): Promise<void> {
    Object.assign(item, { outcome, settledAt: this.clock.now(), settledBy: accountId });
    await this.items.save(tx, item);
  }
}
