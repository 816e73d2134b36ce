import { type MessageId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { MessagesRepository } from '../db/messages.repository.ts';
import { type About, aboutOf } from '../domain/about.ts';
import { type Failure, failureOf } from '../domain/failure.ts';
import { type OutState } from '../domain/message-state.ts';
import type { MessagePurpose } from '../domain/purpose.ts';

/** Why a message of ours did not arrive, and what it was for. */
export interface FailureView extends About {
  readonly purpose: MessagePurpose | null;
  readonly failure: Failure;
}

@Injectable()
export class ReadFailure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
  ) {}

  /** Undefined when there is no such message of ours. */
  run(messageId: MessageId): Promise<FailureView | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const message = await this.messages.find(tx, messageId);
      if (message?.direction !== 'out') {
        return undefined;
      }
      const { purpose, state, errorCode } = message;
      const failure = failureOf(state as OutState, errorCode);
      return { purpose, failure, ...aboutOf(message) };
    });
  }
}
