import type { OutboxId } from '#kernel';
import type { Tx, UnitOfWork } from '../db/unit-of-work.ts';
import type { Log } from '../log/log.ts';

/** An outbox row as whoever runs it sees it. */
export interface OutboxRow {
  readonly name: string;
  readonly payload: unknown;
  readonly state: string;
  /** How often it was begun since it last came to an end, good or bad. */
  readonly starts: number;
}

/** So often a job may be begun and come to no end, because its worker died over it. */
const MOST_STARTS = 5;
/** The reason that the desk shows then. */
const NEVER_ENDED = 'job.never_ended';

/**
 * Counts each start before the handler runs, so that a job over which workers die is found out. What was
 * begun without an end is a *suspect*. A worker has one suspect in hand at a time: when it dies over that one,
 * no other suspect is counted with it, and what merely ran beside a deadly job comes through.
 */
export class Starts {
  private readonly inHand = new Set<OutboxId>();
  /** Their end could not be stored, but we live: their start is to be taken back. */
  private readonly survived = new Set<OutboxId>();
  private suspect: OutboxId | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: Log,
  ) {}

  /** Counts a start and commits it. @returns the row to run; undefined when there is nothing to run now */
  async begin(id: OutboxId): Promise<OutboxRow | undefined> {
    if (this.inHand.has(id)) {
      return undefined;
    }
    this.inHand.add(id);
    try {
      const survived = [...this.survived];
      const row = await this.unitOfWork.run((tx) => this.count(tx, id, survived));
      for (const one of survived) {
        this.survived.delete(one);
      }
      if (row === undefined) {
        this.end(id);
      }
      return row;
    } catch (error) {
      this.end(id);
      throw error;
    }
  }

  /** The handler came to its end. `stored` is false when the database could not be told. */
  end(id: OutboxId, { stored = true }: { readonly stored?: boolean } = {}): void {
    this.inHand.delete(id);
    if (this.suspect === id) {
      this.suspect = undefined;
    }
    if (!stored) {
      this.survived.add(id);
    }
  }

  private async count(
    tx: Tx,
    id: OutboxId,
    survived: readonly OutboxId[],
  ): Promise<OutboxRow | undefined> {
    // it has to outlive this program, not a power cut: the disk need not be waited for
    await tx.query('set local synchronous_commit = off');
    await takeBack(tx, survived);
    const row = await takeUp(tx, id);
    if (row?.state !== 'sent') {
      return undefined;
    }
    if (row.starts >= MOST_STARTS) {
      await giveUp(tx, id);
      this.log.warn('job.stuck', { outboxId: id, job: row.name, reason: NEVER_ENDED });
      return undefined;
    }
    if (row.starts > 0 && (this.suspect ?? id) !== id) {
      await putOff(tx, id);
      return undefined;
    }
    if (row.starts > 0) {
      this.suspect = id;
    }
    await tx.query('update outbox set starts = starts + 1 where id = $1', [id]);
    return row;
  }
}

async function takeBack(tx: Tx, survived: readonly OutboxId[]): Promise<void> {
  if (survived.length > 0) {
    await tx.query(
      `update outbox set starts = greatest(starts - 1, 0) where id in (
         select id from outbox where id = any($1) for update skip locked)`,
      [survived],
    );
  }
}

/** Another worker that has it in hand keeps it: nobody waits for the lock. */
async function takeUp(tx: Tx, id: OutboxId): Promise<OutboxRow | undefined> {
  const [row] = await tx.query<OutboxRow[]>(
    'select name, payload, state, starts from outbox where id = $1 for update skip locked',
    [id],
  );
  return row;
}

async function giveUp(tx: Tx, id: OutboxId): Promise<void> {
  await tx.query(
    `update outbox set state = 'stuck', failed_at = now(), last_error = $2 where id = $1`,
    [id, NEVER_ENDED],
  );
}

async function putOff(tx: Tx, id: OutboxId): Promise<void> {
  await tx.query(
    `update outbox set state = 'new', not_before = now() + interval '1 second' where id = $1`,
    [id],
  );
}
