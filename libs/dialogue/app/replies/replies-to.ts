import type { CaseId, MessageId } from '#kernel';
import { MessagesAbout } from '#messaging';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { TextReplies, type TextReply } from '../../db/text-replies.repository.ts';

export interface ReplyView extends TextReply {
  readonly caseId: CaseId | undefined;
  /** Undefined once its subject was erased. */
  readonly body: string | undefined;
}

/** What colleagues answered to a text, the oldest first. */
@Injectable()
export class RepliesTo {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly replies: TextReplies,
    private readonly messagesAbout: MessagesAbout,
  ) {}

  run(messageId: MessageId): Promise<ReplyView[]> {
    return this.unitOfWork.run(async (tx) => {
      const replies = await this.replies.to(tx, messageId);
      const sent = await this.messagesAbout.named(replies.map(({ replyId }) => replyId));
      return replies.map((reply) => {
        const message = sent.find((one) => one.messageId === reply.replyId);
        return { ...reply, caseId: message?.caseId, body: message?.body };
      });
    });
  }
}
