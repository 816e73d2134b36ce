import { type E164, type SubjectId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { MessagesRepository } from '../db/messages.repository.ts';
import { MessagesAbout, type MessageView } from './messages-about.ts';

/** All that a number wrote to us, and what we texted to whom it belongs. */
@Injectable()
export class MessagesWith {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly messagesAbout: MessagesAbout,
    private readonly vault: Vault,
  ) {}

  /** The newest first, and of very many those. @param subjectId whose number it is: what others got there is theirs */
  run({ number, subjectId }: { number: E164; subjectId: SubjectId }): Promise<MessageView[]> {
    return this.unitOfWork.run(async (tx) => {
      const addressHash = this.vault.hash('phone', number);
      const views: MessageView[] = [];
      for (const message of await this.messages.withNumber(tx, { addressHash, subjectId })) {
        views.push(await this.messagesAbout.view(tx, message));
      }
      return views;
    });
  }
}
