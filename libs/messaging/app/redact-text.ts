import { type MessageId } from '#kernel';
import { Clock, SmsGateway, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { MessagesRepository } from '../db/messages.repository.ts';

/** Empties a text at the provider; ours is the only copy left. */
@Injectable()
export class RedactText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly gateway: SmsGateway,
    private readonly clock: Clock,
  ) {}

  async run({ messageId }: { readonly messageId: MessageId }): Promise<void> {
    const sid = await this.unitOfWork.run(async (tx) => {
      const message = await this.messages.find(tx, messageId);
      return message?.redactedAt === null ? message.sid : null;
    });
    if (sid === null) {
      return;
    }
    await this.gateway.redact(sid);
    await this.unitOfWork.run((tx) => this.messages.markRedacted(tx, messageId, this.clock.now()));
  }
}
