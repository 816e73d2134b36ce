import { type CaseId, type MessageId, type SubjectId } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { type MessageEntity } from '../db/message.entity.ts';
import { MessagesRepository } from '../db/messages.repository.ts';
import { type About } from '../domain/about.ts';
import { type MessageState } from '../domain/message-state.ts';
import { mailBody } from './mail-body.ts';
import { OpenMessage } from './open-message.ts';
import type { MessagePurpose } from '../domain/purpose.ts';

/** A text or mail on a timeline. */
export interface MessageView {
  readonly messageId: MessageId;
  /** To whom, or from whom it came. */
  readonly subjectId: SubjectId;
  /** The case that one of ours is about; of one that came in the timeline knows. */
  readonly caseId?: CaseId | undefined;
  readonly direction: 'in' | 'out';
  readonly medium: 'sms' | 'mail';
  readonly purpose: MessagePurpose | null;
  readonly state: MessageState;
  /** Undefined once its subject was erased. */
  readonly body: string | undefined;
  readonly at: Date;
}

@Injectable()
export class MessagesAbout {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly openMessage: OpenMessage,
  ) {}

  /** The oldest first. @throws Error when nothing is named */
  run(about: About): Promise<MessageView[]> {
    return this.unitOfWork.run(async (tx) => {
      if (Object.values(about).every((id) => id === undefined)) {
        throw new Error('message.about_nothing');
      }
      const views: MessageView[] = [];
      for (const message of await this.messages.about(tx, about)) {
        views.push(await this.view(tx, message));
      }
      return views;
    });
  }

  /** Those that are named, the oldest first. */
  named(ids: readonly MessageId[]): Promise<MessageView[]> {
    return this.unitOfWork.run(async (tx) => {
      const messages = await this.messages.withIds(tx, ids);
      messages.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
      const views: MessageView[] = [];
      for (const message of messages) {
        views.push(await this.view(tx, message));
      }
      return views;
    });
  }

  async view(tx: Tx, message: MessageEntity): Promise<MessageView> {
    const { id: messageId, subjectId, direction, medium, purpose, state, createdAt: at } = message;
    const body = (await this.openMessage.within(tx, message))?.body;
    const words = body !== undefined && medium === 'mail' ? mailWords(body) : body;
    const caseId = message.caseId ?? undefined;
    return { messageId, subjectId, caseId, direction, medium, purpose, state, body: words, at };
  }
}

function mailWords(body: string): string {
  const { subject, text } = mailBody.parse(JSON.parse(body));
  return `${subject}\n\n${text}`;
}
