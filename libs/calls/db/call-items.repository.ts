import { type AccountId, type CallId, DomainError } from '#kernel';
import { type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { type AttemptResult } from '../domain/call-item.ts';
import { CallItemEntity } from './call-item.entity.ts';

/** One try to call back. */
export interface CallAttempt {
  readonly result: AttemptResult;
  readonly accountId: AccountId;
  readonly at: Date;
}

@Injectable()
export class CallItemsRepository {
  /** Once for a call. */
  async open(
    tx: Tx,
    callId: CallId,
    at: { readonly now: Date; readonly dueAt: Date },
  ): Promise<void> {
    await tx.query(
      `insert into call_item (call_id, opened_at, due_at) values ($1, $2, $3)
       on conflict (call_id) do nothing`,
      [callId, at.now, at.dueAt],
    );
  }

  /** Takes away what nobody touched yet. */
  async dropUntouched(tx: Tx, callId: CallId): Promise<void> {
    await tx.query(
      `delete from call_item i where call_id = $1 and outcome is null and said is null
         and not exists (select 1 from call_attempt a where a.call_id = i.call_id)`,
      [callId],
    );
  }

  /** @throws DomainError `call_item.not_found` */
  async getForUpdate(tx: Tx, callId: CallId): Promise<CallItemEntity> {
    const item = await tx.findOne(CallItemEntity, {
      where: { callId },
      lock: { mode: 'pessimistic_write' },
    });
    if (item === null) {
      throw new DomainError('call_item.not_found', { callId });
    }
    return item;
  }

  find(tx: Tx, callId: CallId): Promise<CallItemEntity | null> {
    return tx.findOneBy(CallItemEntity, { callId });
  }

  /** What is due first in front. */
  stillOpen(tx: Tx, limit: number): Promise<CallItemEntity[]> {
    return tx.find(CallItemEntity, {
      where: { outcome: IsNull() },
      order: { dueAt: 'ASC', callId: 'ASC' },
      take: limit,
    });
  }

  /** What was settled last in front. */
  settled(tx: Tx, limit: number): Promise<CallItemEntity[]> {
    return tx.find(CallItemEntity, {
      where: { outcome: Not(IsNull()) },
      order: { settledAt: 'DESC' },
      take: limit,
    });
  }

  async save(tx: Tx, item: CallItemEntity): Promise<void> {
    await tx.save(CallItemEntity, item, { reload: false, transaction: false });
  }

  async addAttempt(tx: Tx, callId: CallId, attempt: CallAttempt): Promise<void> {
    await tx.query(
      `insert into call_attempt (call_id, nth, result, account_id, at)
       select $1, count(*) + 1, $2, $3, $4 from call_attempt where call_id = $1`,
      [callId, attempt.result, attempt.accountId, attempt.at],
    );
  }

  attemptsOf(tx: Tx, callId: CallId): Promise<CallAttempt[]> {
    return tx.query<CallAttempt[]>(
      `select result, account_id as "accountId", at from call_attempt
       where call_id = $1 order by nth`,
      [callId],
    );
  }
}
