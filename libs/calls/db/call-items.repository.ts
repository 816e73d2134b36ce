import {
  type AccountId,
  type CallId,
  DomainError,
  type ListPage,
  type MessageId,
  type SubjectId,
} from '#kernel';
import { type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { type AttemptResult } from '../domain/call-item.ts';
import { type OwnWish } from '../domain/turn.ts';
import { CallItemEntity, type ItemId } from './call-item.entity.ts';

/** One try to call back. */
export interface CallAttempt {
  readonly result: AttemptResult;
  readonly accountId: AccountId;
  readonly at: Date;
}

/** What an item is about: one of the two. */
export type ItemOf = { readonly callId: CallId } | { readonly messageId: MessageId };

/** An open item with what the call says that it is after; the numbers are sealed under `subjectId`. */
export interface WaitingItem {
  readonly itemId: ItemId;
  readonly callId: CallId | null;
  readonly messageId: MessageId | null;
  readonly subjectId: SubjectId | null;
  readonly number: Buffer | null;
  readonly callbackNumber: Buffer | null;
  readonly danger: boolean | null;
  readonly ownWish: OwnWish | null;
}

@Injectable()
export class CallItemsRepository {
  /** Once for a call or a text. */
  async open(tx: Tx, of: ItemOf, at: { readonly now: Date; readonly dueAt: Date }): Promise<void> {
    const [callId, messageId] = 'callId' in of ? [of.callId, null] : [null, of.messageId];
    await tx.query(
      `insert into call_item (id, call_id, message_id, opened_at, due_at)
       values (coalesce($1::uuid, $2::uuid), $1::uuid, $2::uuid, $3, $4) on conflict (id) do nothing`,
      [callId, messageId, at.now, at.dueAt],
    );
  }

  /** Takes away what nobody touched yet. */
  async dropUntouched(tx: Tx, callId: CallId): Promise<void> {
    await tx.query(
      `delete from call_item i where id = $1 and outcome is null and said is null
         and not exists (select 1 from call_attempt a where a.item_id = i.id)`,
      [callId],
    );
  }

  /** @throws DomainError `call_item.not_found` */
  async getForUpdate(tx: Tx, itemId: ItemId): Promise<CallItemEntity> {
    const item = await tx.findOne(CallItemEntity, {
      where: { id: itemId },
      lock: { mode: 'pessimistic_write' },
    });
    if (item === null) {
      throw new DomainError('call_item.not_found', { itemId });
    }
    return item;
  }

  find(tx: Tx, itemId: ItemId): Promise<CallItemEntity | null> {
    return tx.findOneBy(CallItemEntity, { id: itemId });
  }

  /** All that is open, what is due first in front. */
  waiting(tx: Tx): Promise<WaitingItem[]> {
    return tx.query<WaitingItem[]>(
      `select item.id as "itemId", item.call_id as "callId", item.message_id as "messageId",
         call.subject_id as "subjectId", call.number, call.callback_number as "callbackNumber",
         call.danger, call.own_wish as "ownWish"
       from call_item item left join call on call.id = item.call_id
       where item.outcome is null order by item.due_at, item.id`,
    );
  }

  withIds(tx: Tx, ids: readonly ItemId[]): Promise<CallItemEntity[]> {
    return tx.findBy(CallItemEntity, { id: In([...ids]) });
  }

  count(tx: Tx, which: 'open' | 'settled'): Promise<number> {
    return tx.countBy(CallItemEntity, { outcome: which === 'open' ? IsNull() : Not(IsNull()) });
  }

  countDue(tx: Tx, now: Date): Promise<number> {
    return tx.countBy(CallItemEntity, { outcome: IsNull(), dueAt: LessThanOrEqual(now) });
  }

  /** What was settled last in front. */
  settled(tx: Tx, { offset, limit }: ListPage): Promise<CallItemEntity[]> {
    return tx.find(CallItemEntity, {
      where: { outcome: Not(IsNull()) },
      order: { settledAt: 'DESC', id: 'DESC' },
      skip: offset,
      take: limit,
    });
  }

  /** Those with a try or an outcome from this moment on. */
  async notedSince(tx: Tx, moment: Date): Promise<ItemId[]> {
    const rows = await tx.query<{ id: ItemId }[]>(
      `select i.id from call_item i where i.settled_at >= $1
         or exists (select 1 from call_attempt a where a.item_id = i.id and a.at >= $1)
       order by i.id`,
      [moment],
    );
    return rows.map(({ id }) => id);
  }

  async save(tx: Tx, item: CallItemEntity): Promise<void> {
    await tx.save(CallItemEntity, item, { reload: false, transaction: false });
  }

  async addAttempt(tx: Tx, itemId: ItemId, attempt: CallAttempt): Promise<void> {
    await tx.query(
      `insert into call_attempt (item_id, nth, result, account_id, at)
       select $1, count(*) + 1, $2, $3, $4 from call_attempt where item_id = $1`,
      [itemId, attempt.result, attempt.accountId, attempt.at],
    );
  }

  attemptsOf(tx: Tx, itemId: ItemId): Promise<CallAttempt[]> {
    return tx.query<CallAttempt[]>(
      `select result, account_id as "accountId", at from call_attempt
       where item_id = $1 order by nth`,
      [itemId],
    );
  }
}
