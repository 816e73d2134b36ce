import { type ListPage, type MessageId, wholeList } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { MessagesRepository } from '../db/messages.repository.ts';
import { type About, aboutOf } from '../domain/about.ts';
import { type Failure, failureOf } from '../domain/failure.ts';
import { type OutState } from '../domain/message-state.ts';
import { failureInWords } from '../texts.nl.ts';
import type { MessagePurpose } from '../domain/purpose.ts';

/** A text or mail that did not arrive, or perhaps not, and that nobody handled yet. */
export interface FailedMessage extends About {
  readonly messageId: MessageId;
  readonly medium: 'sms' | 'mail';
  readonly purpose: MessagePurpose | null;
  readonly state: OutState;
  readonly failure: Failure;
  /** What happened and what to do, in Dutch. */
  readonly words: string;
  readonly at: Date;
}

@Injectable()
export class FailedMessages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
  ) {}

  count(): Promise<number> {
    return this.unitOfWork.run((tx) => this.messages.countTroubled(tx));
  }

  /** The oldest first. @param page all of them unless told otherwise */
  run(page: ListPage = wholeList): Promise<FailedMessage[]> {
    return this.unitOfWork.run(async (tx) => {
      const messages = await this.messages.troubled(tx, page);
      return messages.map((message) => {
        const state = message.state as OutState;
        const failure = failureOf(state, message.errorCode);
        return {
          messageId: message.id,
          medium: message.medium,
          purpose: message.purpose,
          state,
          failure,
          words: failureInWords(failure),
          at: message.createdAt,
          ...aboutOf(message),
        };
      });
    });
  }
}
