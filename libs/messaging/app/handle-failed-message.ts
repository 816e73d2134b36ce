import { type AccountId, type MessageId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { MessagesRepository } from '../db/messages.repository.ts';

/** Takes a message that failed off the desk: somebody saw to it another way. Twice does no harm. */
@Injectable()
export class HandleFailedMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly clock: Clock,
  ) {}

  run(handled: { readonly messageId: MessageId; readonly accountId: AccountId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const message = await this.messages.findOutgoingForUpdate(tx, handled.messageId);
      if (message?.handledAt === null) {
        message.handledAt = this.clock.now();
        message.handledBy = handled.accountId;
        await this.messages.save(tx, message);
      }
    });
  }
}
