import { DomainError, type E164, type MessageId, type SubjectId } from '#kernel';
import { type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type MessageEntity } from '../db/message.entity.ts';
import { MessagesRepository } from '../db/messages.repository.ts';
import { type About, aboutOf } from '../domain/about.ts';
import { type Failure, failureOf } from '../domain/failure.ts';
import { type OutState } from '../domain/message-state.ts';
import { failureInWords } from '../texts.nl.ts';
import { OpenMessage } from './open-message.ts';
import type { MessagePurpose } from '../domain/purpose.ts';

/** A text of ours that did not arrive, readable. */
export interface FailedText extends About {
  readonly messageId: MessageId;
  readonly subjectId: SubjectId;
  /** Undefined once its subject was erased. */
  readonly number: E164 | undefined;
  readonly purpose: MessagePurpose | null;
  readonly failure: Failure;
  /** What happened and what to do, in Dutch. */
  readonly failureWords: string;
  /** It was about danger. */
  readonly danger: boolean;
  readonly at: Date;
}

/** A text that failed, with the number to call instead. */
@Injectable()
export class ReadFailedText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly openMessage: OpenMessage,
    private readonly vault: Vault,
  ) {}

  /** @throws DomainError `message.not_found` */
  run(messageId: MessageId): Promise<FailedText> {
    return this.unitOfWork.run(async (tx) => {
      const message = await this.messages.find(tx, messageId);
      if (message?.direction !== 'out') {
        throw new DomainError('message.not_found', { messageId });
      }
      return this.view(tx, message);
    });
  }

  /** Many at once; what is no text of ours is left out. */
  all(messageIds: readonly MessageId[]): Promise<ReadonlyMap<MessageId, FailedText>> {
    return this.unitOfWork.run(async (tx) => {
      const messages = await this.messages.withIds(tx, messageIds);
      await this.vault.fetchKeys(
        tx,
        messages.map(({ subjectId }) => subjectId),
      );
      const views = new Map<MessageId, FailedText>();
      for (const message of messages.filter(({ direction }) => direction === 'out')) {
        views.set(message.id, await this.view(tx, message));
      }
      return views;
    });
  }

  private async view(tx: Tx, message: MessageEntity): Promise<FailedText> {
    const { id: messageId, subjectId, purpose, createdAt: at, priority } = message;
    const failure = failureOf(message.state as OutState, message.errorCode);
    const opened = await this.openMessage.within(tx, message);
    return {
      ...{ messageId, subjectId, purpose, failure, at },
      failureWords: failureInWords(failure),
      number: opened?.address as E164 | undefined,
      danger: priority === 'safety',
      ...aboutOf(message),
    };
  }
}
