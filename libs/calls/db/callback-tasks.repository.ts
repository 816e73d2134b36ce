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
import { type AttemptResult } from '../domain/callback-task.ts';
import { type OwnWish } from '../domain/turn.ts';
import { CallbackTaskEntity, type CallbackTaskId } from './callback-task.entity.ts';

/** One try to call back. */
export interface CallAttempt {
  readonly result: AttemptResult;
  readonly accountId: AccountId;
  readonly at: Date;
}

/** What a callback task is about: one of the two. */
export type CallbackTaskAbout = { readonly callId: CallId } | { readonly messageId: MessageId };

/** An open callback task with what the call says that it is after; the numbers are sealed under `subjectId`. */
export interface WaitingCallbackTask {
  readonly callbackTaskId: CallbackTaskId;
  readonly callId: CallId | null;
  readonly messageId: MessageId | null;
  readonly subjectId: SubjectId | null;
  readonly number: Buffer | null;
  readonly callbackNumber: Buffer | null;
  readonly danger: boolean | null;
  readonly ownWish: OwnWish | null;
}

@Injectable()
export class CallbackTasksRepository {
  /** Once for a call or a text. */
  async open(
    tx: Tx,
    of: CallbackTaskAbout,
    at: { readonly now: Date; readonly dueAt: Date },
  ): Promise<void> {
    const [callId, messageId] = 'callId' in of ? [of.callId, null] : [null, of.messageId];
    await tx.query(
      `insert into callback_task (id, call_id, message_id, opened_at, due_at)
       values (coalesce($1::uuid, $2::uuid), $1::uuid, $2::uuid, $3, $4) on conflict (id) do nothing`,
      [callId, messageId, at.now, at.dueAt],
    );
  }

  /** Takes away what nobody touched yet. */
  async dropUntouched(tx: Tx, callId: CallId): Promise<void> {
    await tx.query(
      `delete from callback_task i where id = $1 and outcome is null and said is null
         and not exists (select 1 from call_attempt a where a.callback_task_id = i.id)`,
      [callId],
    );
  }

  /** @throws DomainError `callback_task.not_found` */
  async getForUpdate(tx: Tx, callbackTaskId: CallbackTaskId): Promise<CallbackTaskEntity> {
    const task = await tx.findOne(CallbackTaskEntity, {
      where: { id: callbackTaskId },
      lock: { mode: 'pessimistic_write' },
    });
    if (task === null) {
      throw new DomainError('callback_task.not_found', { callbackTaskId });
    }
    return task;
  }

  find(tx: Tx, callbackTaskId: CallbackTaskId): Promise<CallbackTaskEntity | null> {
    return tx.findOneBy(CallbackTaskEntity, { id: callbackTaskId });
  }

  /** All that is open, what is due first in front. */
  waiting(tx: Tx): Promise<WaitingCallbackTask[]> {
    return tx.query<WaitingCallbackTask[]>(
      `select task.id as "callbackTaskId", task.call_id as "callId", task.message_id as "messageId",
         call.subject_id as "subjectId", call.number, call.callback_number as "callbackNumber",
         call.danger, call.own_wish as "ownWish"
       from callback_task task left join call on call.id = task.call_id
       where task.outcome is null order by task.due_at, task.id`,
    );
  }

  withIds(tx: Tx, ids: readonly CallbackTaskId[]): Promise<CallbackTaskEntity[]> {
    return tx.findBy(CallbackTaskEntity, { id: In([...ids]) });
  }

  count(tx: Tx, which: 'open' | 'settled'): Promise<number> {
    return tx.countBy(CallbackTaskEntity, { outcome: which === 'open' ? IsNull() : Not(IsNull()) });
  }

  countDue(tx: Tx, now: Date): Promise<number> {
    return tx.countBy(CallbackTaskEntity, { outcome: IsNull(), dueAt: LessThanOrEqual(now) });
  }

  /** What was settled last in front. */
  settled(tx: Tx, { offset, limit }: ListPage): Promise<CallbackTaskEntity[]> {
    return tx.find(CallbackTaskEntity, {
      where: { outcome: Not(IsNull()) },
      order: { settledAt: 'DESC', id: 'DESC' },
      skip: offset,
      take: limit,
    });
  }

  /** Those with a try or an outcome from this moment on. */
  async notedSince(tx: Tx, moment: Date): Promise<CallbackTaskId[]> {
    const rows = await tx.query<{ id: CallbackTaskId }[]>(
      `select i.id from callback_task i where i.settled_at >= $1
         or exists (select 1 from call_attempt a where a.callback_task_id = i.id and a.at >= $1)
       order by i.id`,
      [moment],
    );
    return rows.map(({ id }) => id);
  }

  async save(tx: Tx, task: CallbackTaskEntity): Promise<void> {
    await tx.save(CallbackTaskEntity, task, { reload: false, transaction: false });
  }

  async addAttempt(tx: Tx, callbackTaskId: CallbackTaskId, attempt: CallAttempt): Promise<void> {
    await tx.query(
      `insert into call_attempt (callback_task_id, nth, result, account_id, at)
       select $1, count(*) + 1, $2, $3, $4 from call_attempt where callback_task_id = $1`,
      [callbackTaskId, attempt.result, attempt.accountId, attempt.at],
    );
  }

  attemptsOf(tx: Tx, callbackTaskId: CallbackTaskId): Promise<CallAttempt[]> {
    return tx.query<CallAttempt[]>(
      `select result, account_id as "accountId", at from call_attempt
       where callback_task_id = $1 order by nth`,
      [callbackTaskId],
    );
  }
}
