import { DomainError, type OutboxId } from '#kernel';
import type { Tx, UnitOfWork } from '../db/unit-of-work.ts';
import { isDatabaseAway, sqlStateOf } from '../db/sql-errors.ts';
import type { Log } from '../log/log.ts';
import type { JobHandler, JobRegistry } from './job-registry.ts';

interface OutboxRow {
  readonly name: string;
  readonly payload: unknown;
  readonly state: string;
}

const HOUR_MS = 3_600_000;
/** A job that this worker does not know is stuck at once: somebody must look. */
const UNKNOWN_JOB = { attempts: 1, backoffMs: 1_000 } as const;

/**
 * Runs one outbox row. Safe to call twice and from two workers: the row is locked, and what is done stays
 * done. A failure waits longer each time and after the job's last attempt the row is *stuck*, on the desk.
 */
export class RunJob {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registry: JobRegistry,
    private readonly log: Log,
  ) {}

  async run(outboxId: OutboxId): Promise<void> {
    try {
      await this.attempt(outboxId);
    } catch (error) {
      if (isDatabaseAway(error)) {
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
      await handler.run(parsed(handler, row));
      await markDone(tx, outboxId);
      return 'nothing';
    });
    if (atomic === 'nothing') {
      return;
    }
    await atomic.handler.run(atomic.payload);
    await this.unitOfWork.run((tx) => markDone(tx, outboxId));
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
           update outbox set failures = failures + 1, failed_at = now(), last_error = $2,
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
    'select name, payload, state from outbox where id = $1 for update',
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
