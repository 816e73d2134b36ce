import { DomainError, HOUR_MS, type OutboxId } from '#kernel';
import type { Tx, UnitOfWork } from '../db/unit-of-work.ts';
import { isDatabaseUnreachable, sqlStateOf } from '../db/sql-errors.ts';
import type { Log } from '../log/log.ts';
import type { JobHandler, JobRegistry } from './job-registry.ts';
import { type OutboxRow, Starts } from './starts.ts';
import { withinLimit } from './within-limit.ts';

/** A job that this worker does not know is stuck at once: somebody must look. */
const UNKNOWN_JOB = { attempts: 1, backoffMs: 1_000 } as const;
/** No job of ours takes a minute; one that waits for ever must not hold its place for ever. */
const LIMIT_MS = 10 * 60_000;

/** Hears which jobs are in hand. */
export interface JobWatch {
  begun(outboxId: OutboxId, job: string): void;
  ended(outboxId: OutboxId): void;
}

interface RunJobOptions {
  readonly watch?: JobWatch;
  readonly limitMs?: number;
}

/**
 * Runs one outbox row. Safe to call twice and from two workers: the row is locked, and what is done stays
 * done. A failure waits longer each time and after the job's last attempt the row is *stuck*, on the desk; so
 * is one that was begun five times and never came to an end.
 */
export class RunJob {
  private readonly starts: Starts;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registry: JobRegistry,
    private readonly log: Log,
    private readonly options: RunJobOptions = {},
  ) {
    this.starts = new Starts(unitOfWork, log);
  }

  /** @throws when the database could not be told how it ended: the row is handed over again */
  async run(outboxId: OutboxId): Promise<void> {
    const row = await this.starts.begin(outboxId);
    if (row === undefined) {
      return;
    }
    this.options.watch?.begun(outboxId, row.name);
    let stored = false;
    try {
      await this.attemptOrFail(outboxId);
      stored = true;
    } finally {
      this.options.watch?.ended(outboxId);
      this.starts.end(outboxId, { stored });
    }
  }

  private async attemptOrFail(outboxId: OutboxId): Promise<void> {
    try {
      await this.attempt(outboxId);
    } catch (error) {
      if (isDatabaseUnreachable(error)) {
        throw error;
      }
      await this.fail(outboxId, error);
    }
  }

  private async attempt(outboxId: OutboxId): Promise<void> {
    const atomic = await this.unitOfWork.run(async (tx) => {
      const row = await lock(tx, outboxId);
      if (row?.state !== 'sent') {
        return 'nothing';
      }
      const handler = this.handlerOf(row);
      if (handler.manner === 'effect') {
        return { handler, payload: parsed(handler, row) };
      }
      await this.limited(handler, parsed(handler, row));
      await markDone(tx, outboxId);
      return 'nothing';
    });
    if (atomic === 'nothing') {
      return;
    }
    await this.limited(atomic.handler, atomic.payload);
    await this.unitOfWork.run((tx) => markDone(tx, outboxId));
  }

  private limited(handler: JobHandler, payload: never): Promise<unknown> {
    return withinLimit(handler.run(payload), this.options.limitMs ?? LIMIT_MS);
  }

  private handlerOf(row: OutboxRow): JobHandler {
    const handler = this.registry.handlerOf(row.name);
    if (handler === undefined) {
      throw new Error('a job that this worker does not know');
    }
    return handler;
  }

  private async fail(outboxId: OutboxId, error: unknown): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const row = await lock(tx, outboxId);
      if (row?.state !== 'sent') {
        return;
      }
      const { attempts, backoffMs } = this.registry.handlerOf(row.name)?.job.shape ?? UNKNOWN_JOB;
      const [after] = await tx.query<{ state: string; failures: number }[]>(
        `with failed as (
           update outbox set failures = failures + 1, failed_at = now(), last_error = $2, starts = 0,
             state = case when failures + 1 >= $3 then 'stuck' else 'new' end,
             not_before = now() + least($4::bigint * (1 << least(failures, 20)), ${String(HOUR_MS)}) * interval '1 millisecond'
           where id = $1 returning state, failures)
         select state, failures from failed`,
        [outboxId, reasonOf(error), attempts, backoffMs],
      );
      this.log.error(after?.state === 'stuck' ? 'job.stuck' : 'job.failed', error, {
        outboxId,
        job: row.name,
        attempt: after?.failures,
      });
    });
  }
}

async function lock(tx: Tx, id: OutboxId): Promise<OutboxRow | undefined> {
  const [row] = await tx.query<OutboxRow[]>(
    'select name, payload, state, starts from outbox where id = $1 for update',
    [id],
  );
  return row;
}

async function markDone(tx: Tx, id: OutboxId): Promise<void> {
  await tx.query(
    `update outbox set state = 'done', done_at = now() where id = $1 and state = 'sent'`,
    [id],
  );
}

function parsed(handler: JobHandler, row: OutboxRow): never {
  return handler.job.shape.payload.parse(row.payload) as never;
}

/** A code or the kind of error, never its words: they could hold what a row holds. */
function reasonOf(error: unknown): string {
  if (error instanceof DomainError) {
    return error.code;
  }
  return sqlStateOf(error) ?? (error instanceof Error ? error.name : 'unknown');
}
