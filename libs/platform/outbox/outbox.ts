import { type ListPage, newId, type OutboxId, wholeList } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import type { Tx } from '../db/unit-of-work.ts';
import type { JobDefinition, JobMessage } from '../queue/define-job.ts';
import type { Rank } from '../queue/rank.ts';
import { WakeUp } from './wake-up.ts';

interface FactMessage {
  readonly kind: 'fact';
  readonly name: string;
  readonly payload: object;
  /** That of the jobs which it becomes, in place of their own. */
  readonly rank?: Rank;
}

/** A fact or a job as it is stored. */
export interface OutboxRow {
  readonly id: OutboxId;
  readonly kind: 'fact' | 'job';
  readonly name: string;
  readonly queue: string | null;
  /** JSON. */
  readonly payload: string;
  readonly dedupeKey: string | null;
  readonly dueAt: Date;
  /** Null: that of its job. */
  readonly rank: Rank | null;
}

/**
 * Facts and jobs, stored in the transaction of what they follow from. Nothing reaches a queue otherwise, so
 * nothing is promised that was rolled back and nothing stored is forgotten.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly clock: Clock,
    private readonly wakeUp: WakeUp,
  ) {}

  /** Tells a fact or asks for a job, at once or, with `at`, when the domain's clock gets there. */
  async add(tx: Tx, message: FactMessage | JobMessage, at?: Date): Promise<void> {
    const row = this.rowOf(message, at);
    await tx.query(
      `insert into outbox (id, kind, name, queue, payload, dedupe_key, due_at, rank)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (name, dedupe_key) do nothing`,
      [row.id, row.kind, row.name, row.queue, row.payload, row.dedupeKey, row.dueAt, row.rank],
    );
    if (at === undefined) {
      this.wakeUp.after(tx);
    }
  }

  /** The row of it, to be stored in a statement of the caller. */
  rowOf(message: FactMessage | JobMessage, at: Date = this.clock.now()): OutboxRow {
    const isJob = message.kind === 'job';
    return {
      ...{ id: newId<'outbox'>(), kind: message.kind, name: message.name },
      queue: isJob ? message.queue : null,
      payload: JSON.stringify(message.payload),
      dedupeKey: isJob ? (message.dedupeKey ?? null) : null,
      dueAt: at,
      rank: message.rank ?? null,
    };
  }

  /** Takes back a job that is not done yet, found by its dedupe key. A job that is running still ends. */
  async cancel<Payload extends object>(
    tx: Tx,
    job: JobDefinition<Payload>,
    payload: Payload,
  ): Promise<void> {
    const key = job.shape.dedupeKey?.(payload);
    if (key === undefined) {
      throw new Error(`${job.jobName} has no dedupe key to be found by`);
    }
    await tx.query(
      `update outbox set state = 'cancelled' where name = $1 and dedupe_key = $2 and state in ('new', 'sent')`,
      [job.jobName, key],
    );
  }

  /** The jobs that need a human, the oldest first: their name, why, and since when. */
  async stuck(tx: Tx, { offset, limit }: ListPage = wholeList): Promise<StuckJob[]> {
    return tx.query<StuckJob[]>(
      `select id, name, last_error as reason, failed_at as since, payload from outbox
       where state = 'stuck' order by failed_at, id offset $1 limit $2`,
      [offset, limit],
    );
  }

  async countStuck(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `select count(*)::int as count from outbox where state = 'stuck'`,
    );
    return row?.count ?? 0;
  }

  /** Gives a stuck job its attempts again. */
  async retry(tx: Tx, id: OutboxId): Promise<void> {
    await tx.query(
      `update outbox set state = 'new', failures = 0, starts = 0, not_before = now()
       where id = $1 and state = 'stuck'`,
      [id],
    );
    this.wakeUp.after(tx);
  }
}

export interface StuckJob {
  readonly id: OutboxId;
  readonly name: string;
  readonly reason: string | null;
  readonly since: Date;
  readonly payload: Readonly<Record<string, string>>;
}
