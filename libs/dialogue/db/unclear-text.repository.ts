import type { ListPage, MessageId, VolunteerId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import { UnclearTextRow } from './unclear-text.entity.ts';

@Injectable()
export class UnclearTextRows {
  find(tx: Tx, messageId: MessageId): Promise<UnclearTextRow | null> {
    return tx.findOneBy(UnclearTextRow, { messageId });
  }

  /** Locked, so that two who read it at once do not both decide. */
  findForUpdate(tx: Tx, messageId: MessageId): Promise<UnclearTextRow | null> {
    return tx.findOne(UnclearTextRow, {
      where: { messageId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  countOpen(tx: Tx): Promise<number> {
    return tx.countBy(UnclearTextRow, { state: 'open' });
  }

  open(tx: Tx, { offset, limit }: ListPage): Promise<UnclearTextRow[]> {
    return tx
      .createQueryBuilder(UnclearTextRow, 'text')
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
    return tx.existsBy(UnclearTextRow, {
      volunteerId,
      answeredAt: MoreThan(since),
      handledAt: IsNull(),
    });
  }

  /** Whether the sender of these texts was told so since then. */
  wasOneAnsweredSince(tx: Tx, messageIds: readonly MessageId[], since: Date): Promise<boolean> {
    return tx.existsBy(UnclearTextRow, { messageId: In(messageIds), answeredAt: MoreThan(since) });
  }

  /** Those of these volunteers that wait for a human, the oldest first. */
  openOfVolunteers(tx: Tx, volunteerIds: readonly VolunteerId[]): Promise<UnclearTextRow[]> {
    return tx.find(UnclearTextRow, {
      where: { volunteerId: In(volunteerIds), state: 'open' },
      order: { receivedAt: 'ASC', messageId: 'ASC' },
    });
  }

  /** Those of these texts that wait for a human. */
  openAmong(tx: Tx, messageIds: readonly MessageId[]): Promise<UnclearTextRow[]> {
    return tx.findBy(UnclearTextRow, { messageId: In(messageIds), state: 'open' });
  }

  async save(tx: Tx, row: UnclearTextRow): Promise<void> {
    await tx.save(UnclearTextRow, row);
  }
}
