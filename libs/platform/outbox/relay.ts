import { newId } from '#kernel';
import type { Clock } from '../clock/clock.ts';
import type { Tx, UnitOfWork } from '../db/unit-of-work.ts';
import type { Log } from '../log/log.ts';
import { type QueueName, queueNames } from '../queue/define-job.ts';
import { rankOf } from '../queue/rank.ts';
import type { OpenQueue } from '../queue/queues.ts';
import type { DirectRuns, Ranked } from './direct-runs.ts';
import { HandOver } from './hand-over.ts';
import type { JobRegistry } from './job-registry.ts';

interface DueRow extends Ranked {
  readonly kind: 'fact' | 'job';
  readonly name: string;
  readonly queue: QueueName | null;
  readonly payload: Readonly<Record<string, string>>;
  readonly deliveries: number;
}

interface Looked {
  readonly isDue: boolean;
  readonly isOverdue: boolean;
  readonly isUnbegun: boolean;
}

const BATCH = 200;
/** A job that was handed over but is not done by then is handed over again: its worker or Redis is gone. */
const RESEND_AFTER = '60 seconds';
/** What is about safety and was begun by nobody so long after it was handed over runs without the queue. */
const SAFETY_WAITS = '5 seconds';

/** The ways on which a job gets from the outbox to its handler. */
export interface Ways {
  readonly queues: ReadonlyMap<QueueName, OpenQueue>;
  readonly direct: DirectRuns;
}

/**
 * Carries what is due from the outbox to the queues. A fact becomes one job for each that listens; a job is
 * marked as sent first and handed over after the commit, so that a crash between leads to a repeat and
 * never to a loss. Jobs about safety need no queue: when it refuses them, or nobody begins them, they run
 * straight from here.
 */
export class Relay {
  private readonly handOvers: ReadonlyMap<QueueName, HandOver>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registry: JobRegistry,
    private readonly ways: Ways,
    private readonly clock: Clock,
    log: Log,
  ) {
    this.handOvers = new Map(
      [...ways.queues].map(([name, queue]) => [name, new HandOver(name, queue, log)]),
    );
  }

  /** Carries what is due now, a batch or two. @returns how many rows it moved; call again while it is not 0 */
  async carry(): Promise<number> {
    const { due, unbegun } = await this.unitOfWork.run((tx) => this.take(tx));
    this.ways.direct.add(unbegun);
    await Promise.all(
      queueNames.map((queue) =>
        this.handOver(
          queue,
          due.filter((row) => row.queue === queue),
        ),
      ),
    );
    return due.length;
  }

  private async take(tx: Tx): Promise<{ due: DueRow[]; unbegun: Ranked[] }> {
    const { safetyJobs } = this.registry;
    const { isDue, isOverdue, isUnbegun } = await look(tx, this.clock.now(), safetyJobs);
    if (isOverdue) {
      await resendOverdue(tx);
    }
    return {
      due: isDue || isOverdue ? await this.takeAllDue(tx) : [],
      unbegun: isUnbegun ? await takeUnbegun(tx, safetyJobs) : [],
    };
  }

  /** One batch; where it held facts, a second with the jobs that they became. */
  private async takeAllDue(tx: Tx): Promise<DueRow[]> {
    const first = await this.takeBatch(tx);
    const hasFacts = first.some(({ kind }) => kind === 'fact');
    return hasFacts ? [...first, ...(await this.takeBatch(tx))] : first;
  }

  private async takeBatch(tx: Tx): Promise<DueRow[]> {
    const rows = await this.takeDue(tx);
    for (const fact of rows.filter(({ kind }) => kind === 'fact')) {
      await this.fanOut(tx, fact);
    }
    if (rows.length > 0) {
      await markSent(tx, rows);
    }
    return rows;
  }

  private async takeDue(tx: Tx): Promise<DueRow[]> {
    return tx.query<DueRow[]>(
      `select id, kind, name, queue, payload, deliveries, rank from outbox
       where state = 'new' and due_at <= $1 and not_before <= now()
       order by coalesce(rank, 1), due_at, id limit ${String(BATCH)} for update skip locked`,
      [this.clock.now()],
    );
  }

  private async fanOut(tx: Tx, fact: DueRow): Promise<void> {
    for (const job of this.registry.listenersTo(fact.name)) {
      const key = job.shape.dedupeKey?.(fact.payload as never) ?? fact.id;
      await tx.query(
        `insert into outbox (id, kind, name, queue, payload, dedupe_key, due_at, rank)
         values ($1, 'job', $2, $3, $4, $5, $6, $7) on conflict (name, dedupe_key) do nothing`,
        [
          newId(),
          job.jobName,
          job.shape.queue,
          JSON.stringify(fact.payload),
          key,
          this.clock.now(),
          fact.rank ?? rankOf(job.shape),
        ],
      );
    }
  }

  /** What a silent queue may still have taken is left with it for a minute, unless it is about safety. */
  private async handOver(queue: QueueName, rows: readonly DueRow[]): Promise<void> {
    const answer = rows.length === 0 ? 'taken' : await this.handOvers.get(queue)?.give(rows);
    if (answer === 'taken') {
      return;
    }
    const isSafety = ({ name }: DueRow): boolean => this.registry.safetyJobs.includes(name);
    this.ways.direct.add(rows.filter(isSafety));
    if (answer === 'refused') {
      const others = rows.filter((row) => !isSafety(row));
      await this.unitOfWork.run((tx) => putBack(tx, others));
    }
  }
}

/** One question for the many looks at which nothing is there to be done. */
async function look(tx: Tx, now: Date, safetyJobs: readonly string[]): Promise<Looked> {
  const [looked] = await tx.query<[Looked]>(
    `select
       exists (select from outbox
         where state = 'new' and due_at <= $1 and not_before <= now()) as "isDue",
       exists (select from outbox
         where state = 'sent' and sent_at < now() - interval '${RESEND_AFTER}') as "isOverdue",
       exists (select from outbox where state = 'sent' and starts = 0 and name = any($2)
         and sent_at < now() - interval '${SAFETY_WAITS}') as "isUnbegun"`,
    [now, safetyJobs],
  );
  return looked;
}

async function resendOverdue(tx: Tx): Promise<void> {
  await tx.query(
    `update outbox set state = 'new' where id in (
       select id from outbox where state = 'sent' and sent_at < now() - interval '${RESEND_AFTER}'
       limit ${String(BATCH)} for update skip locked)`,
  );
}

/** Only what nobody began: what is under way somewhere is left there. */
async function takeUnbegun(tx: Tx, safetyJobs: readonly string[]): Promise<Ranked[]> {
  return tx.query<Ranked[]>(
    `with unbegun as (
       update outbox set sent_at = now() where id in (
         select id from outbox
         where state = 'sent' and starts = 0 and name = any($1) and sent_at < now() - interval '${SAFETY_WAITS}'
         order by coalesce(rank, 1), sent_at limit ${String(BATCH)} for update skip locked)
       returning id, rank)
     select id, rank from unbegun`,
    [safetyJobs],
  );
}

async function markSent(tx: Tx, rows: readonly DueRow[]): Promise<void> {
  await tx.query(
    `update outbox set sent_at = now(), deliveries = deliveries + 1,
       state = case kind when 'fact' then 'done' else 'sent' end,
       done_at = case kind when 'fact' then now() end
     where id = any($1)`,
    [rows.map((row) => row.id)],
  );
}

async function putBack(tx: Tx, rows: readonly DueRow[]): Promise<void> {
  await tx.query(
    `update outbox set state = 'new', not_before = now() + interval '2 seconds'
     where id = any($1) and state = 'sent'`,
    [rows.map((row) => row.id)],
  );
}
