import { type MessageId } from '#kernel';
import { type Tx } from '#platform';
import { keywordIn, tokensOf } from '#reading';
import { Injectable } from '@nestjs/common';
import { MessagesRepository } from '../db/messages.repository.ts';
import { OpenMessage } from './open-message.ts';

/** Whether the sender of a text that asks for no more, sent at that time, asked for them again since. */
@Injectable()
export class TookBackStop {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly openMessage: OpenMessage,
  ) {}

  async within(tx: Tx, stop: MessageId, sentAt: Date): Promise<boolean> {
    for (const id of await this.messages.heardBeside(tx, stop, sentAt)) {
      const message = await this.messages.find(tx, id);
      const opened = message && (await this.openMessage.within(tx, message));
      const keyword = keywordIn({ tokens: tokensOf(opened?.body ?? '') });
      if (keyword === 'start' || keyword === 'yes') {
        return true;
      }
    }
    return false;
  }
}
