import { type AccountId, DomainError, type MessageId } from '#kernel';
import { HandleFailedMessage } from '#messaging';
import { Clock, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallbackTaskEntity, type CallbackTaskId } from '../db/callback-task.entity.ts';
import { CallbackTasksRepository } from '../db/callback-tasks.repository.ts';
import { type CallbackTaskOutcome, MOST_TRIES } from '../domain/callback-task.ts';

interface Settled {
  readonly accountId: AccountId;
  readonly outcome: CallbackTaskOutcome;
}

/** What became of a callback task. A text that it is about counts as handled with it. */
@Injectable()
export class SettleCallbackTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: CallbackTasksRepository,
    private readonly handleFailedMessage: HandleFailedMessage,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `callback_task.not_found`, `callback_task.settled`, or `callback_task.too_few_tries` when nobody is
   * said to be reached before it was tried often enough
   */
  run({
    callbackTaskId,
    ...settled
  }: Settled & { readonly callbackTaskId: CallbackTaskId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const messageId = (await this.tasks.find(tx, callbackTaskId))?.messageId ?? null;
      if (messageId !== null) {
        // its row is locked before the callback task's, here and wherever both are
        await this.handleFailedMessage.run({ messageId, accountId: settled.accountId });
      }
      const task = await this.tasks.getForUpdate(tx, callbackTaskId);
      if (task.outcome !== null) {
        throw new DomainError('callback_task.settled', { callbackTaskId });
      }
      if (settled.outcome === 'not_reached' && task.attempts < MOST_TRIES) {
        throw new DomainError('callback_task.too_few_tries', { callbackTaskId });
      }
      await this.settle(tx, task, settled);
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
      if ((await this.tasks.find(tx, messageId)) === null) {
        return;
      }
      const task = await this.tasks.getForUpdate(tx, messageId);
      if (task.outcome === null) {
        await this.settle(tx, task, { accountId, outcome: 'handled' });
      }
    });
  }

  private async settle(
    tx: Tx,
    task: CallbackTaskEntity,
    { outcome, accountId }: Settled,
  ): Promise<void> {
    Object.assign(task, { outcome, settledAt: this.clock.now(), settledBy: accountId });
    await this.tasks.save(tx, task);
  }
}
