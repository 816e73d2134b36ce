import type { MessageId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { MessagesRepository } from '../db/messages.repository.ts';

/** The other texts that the sender of a text sent us since then, the newest first. */
@Injectable()
export class TextsOfSender {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
  ) {}

  run(messageId: MessageId, since: Date): Promise<MessageId[]> {
    return this.unitOfWork.run((tx) => this.messages.heardBeside(tx, messageId, since));
  }
}
