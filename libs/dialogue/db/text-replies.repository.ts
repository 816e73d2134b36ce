import type { AccountId, MessageId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';

/** An answer of one of us to a text that came in. Its words stay with the message, sealed. */
export interface TextReply {
  readonly replyId: MessageId;
  readonly accountId: AccountId;
  readonly at: Date;
}

@Injectable()
export class TextReplies {
  async add(
    tx: Tx,
    { messageId, replyId, accountId, at }: TextReply & { readonly messageId: MessageId },
  ): Promise<void> {
    await tx.query(
      'insert into text_reply (reply_id, message_id, account_id, at) values ($1, $2, $3, $4)',
      [replyId, messageId, accountId, at],
    );
  }

  /** The oldest first. */
  to(tx: Tx, messageId: MessageId): Promise<TextReply[]> {
    return tx.query<TextReply[]>(
      `select reply_id as "replyId", account_id as "accountId", at from text_reply
       where message_id = $1 order by nth`,
      [messageId],
    );
  }
}
