import { type E164, type MessageId } from '#kernel';
import { Outbox, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { MessagesRepository } from '../db/messages.repository.ts';
import { redactText } from '../jobs.ts';
import { FindAtProvider } from './find-at-provider.ts';
import { OpenMessage } from './open-message.ts';

/**
 * Asks the provider about a text of which it never told the end. Some routes never say "delivered": such a
 * text stays `sent`, which is its end, and the provider's copy is emptied all the same.
 */
@Injectable()
export class SettleText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly findAtProvider: FindAtProvider,
    private readonly openMessage: OpenMessage,
    private readonly outbox: Outbox,
  ) {}

  async run({ messageId }: { readonly messageId: MessageId }): Promise<void> {
    const text = await this.unitOfWork.run(async (tx) => {
      const message = await this.messages.find(tx, messageId);
      if (message?.state !== 'sent' && message?.state !== 'unknown') {
        return undefined;
      }
      const { sendingAt, createdAt } = message;
      const opened = await this.openMessage.within(tx, message);
      return (
        opened && {
          messageId,
          to: opened.address as E164,
          body: opened.body,
          sendingAt: sendingAt ?? createdAt,
        }
      );
    });
    const found = text && (await this.findAtProvider.run(text));
    if (found !== undefined) {
      await this.unitOfWork.run((tx) => this.outbox.add(tx, redactText({ messageId })));
    }
  }
}
