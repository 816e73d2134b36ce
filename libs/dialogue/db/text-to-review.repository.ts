import type { ListPage, MessageId, VolunteerId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import { TextToReviewRow } from './text-to-review.entity.ts';

@Injectable()
export class TextToReviewRows {
  find(tx: Tx, messageId: MessageId): Promise<TextToReviewRow | null> {
    return tx.findOneBy(TextToReviewRow, { messageId });
  }

  /** Locked, so that two who read it at once do not both decide. */
  findForUpdate(tx: Tx, messageId: MessageId): Promise<TextToReviewRow | null> {
    return tx.findOne(TextToReviewRow, {
      where: { messageId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  countOpen(tx: Tx): Promise<number> {
    return tx.countBy(TextToReviewRow, { state: 'open' });
  }

  open(tx: Tx, { offset, limit }: ListPage): Promise<TextToReviewRow[]> {
    return tx
      .createQueryBuilder(TextToReviewRow, 'text')
      .where(`text.state = 'open'`)
      .orderBy(`case when text.reason = 'changed_mind' then 0 else 1 end`)
      .addOrderBy('text.received_at')
      .addOrderBy('text.message_id')
      .offset(offset)
      .limit(limit)
      .getMany();
  }

  /** Whether this volunteer was told since then that a human reads along. */
  wasAnsweredSince(tx: Tx, volunteerId: VolunteerId, since: Date): Promise<boolean> {
    return tx.existsBy(TextToReviewRow, {
      volunteerId,
      answeredAt: MoreThan(since),
      handledAt: IsNull(),
    });
  }

  /** Whether the sender of these texts was told so since then. */
  wasOneAnsweredSince(tx: Tx, messageIds: readonly MessageId[], since: Date): Promise<boolean> {
    return tx.existsBy(TextToReviewRow, { messageId: In(messageIds), answeredAt: MoreThan(since) });
  }

  /** Those of these volunteers that wait for a human, the oldest first. */
  openOfVolunteers(tx: Tx, volunteerIds: readonly VolunteerId[]): Promise<TextToReviewRow[]> {
    return tx.find(TextToReviewRow, {
      where: { volunteerId: In(volunteerIds), state: 'open' },
      order: { receivedAt: 'ASC', messageId: 'ASC' },
    });
  }

  /** Those of these texts that wait for a human. */
  openAmong(tx: Tx, messageIds: readonly MessageId[]): Promise<TextToReviewRow[]> {
    return tx.findBy(TextToReviewRow, { messageId: In(messageIds), state: 'open' });
  }

  async save(tx: Tx, row: TextToReviewRow): Promise<void> {
    await tx.save(TextToReviewRow, row);
  }
}
