import { type MessageId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { MessagesRepository } from '../db/messages.repository.ts';

/** Takes a text that failed out of the failed messages, because somebody is to call about it instead. */
@Injectable()
export class LeaveToCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns whether there is still something to call about: not when somebody saw to it already */
  run(messageId: MessageId): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const message = await this.messages.findOutgoingForUpdate(tx, messageId);
      if (message?.medium !== 'sms' || message.handledAt !== null) {
        return false;
      }
      message.toCallSince ??= this.clock.now();
      await this.messages.save(tx, message);
      return true;
    });
  }
}
