import { messageFailed } from '#facts';
import { type E164, type MessageId } from '#kernel';
import { Clock, Outbox, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { MessagesRepository } from '../db/messages.repository.ts';
import { aboutOf } from '../domain/about.ts';
import { OpenMessage } from './open-message.ts';
import { SendText } from './send-text.ts';

/** Sends a text once more, as a new one, because the phone was off; or gives up when it is too late. */
@Injectable()
export class RepeatText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly sendText: SendText,
    private readonly openMessage: OpenMessage,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  run({ messageId }: { readonly messageId: MessageId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const message = await this.messages.findOutgoingForUpdate(tx, messageId);
      if (message?.repeatAt == null) {
        return;
      }
      const { subjectId, validUntil } = message;
      const opened = await this.openMessage.within(tx, message);
      if (opened === undefined || validUntil === null || validUntil <= this.clock.now()) {
        message.repeatAt = null;
        await this.messages.save(tx, message);
        await this.outbox.add(tx, messageFailed({ messageId }));
        return;
      }
      await this.sendText.run({
        recipient: subjectId,
        number: opened.address as E164,
        body: opened.body,
        purpose: message.purpose ?? 'provider.unknown',
        about: aboutOf(message),
        priority: message.priority ?? 'other',
        validUntil,
        repeatOf: messageId,
      });
    });
  }
}
