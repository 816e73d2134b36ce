import type { OutboxId } from '#kernel';
import type { Rank } from '../queue/rank.ts';

/** A row of the outbox, and how soon its turn comes; null for a fact that leaves it to the jobs which it becomes. */
export interface Ranked {
  readonly id: OutboxId;
  readonly rank: Rank | null;
}

/** So many jobs run beside those of the queues. */
const AT_ONCE = 4;

/**
 * Runs jobs straight from Postgres, past a queue that refuses them or says nothing. What the queue delivers
 * all the same later finds its row done.
 */
export class DirectRuns {
  private readonly waiting = new Map<OutboxId, number>();
  private readonly running = new Set<Promise<void>>();
  private closed = false;

  /** @param run must not throw */
  constructor(private readonly run: (outboxId: OutboxId) => Promise<void>) {}

  add(rows: readonly Ranked[]): void {
    for (const { id, rank } of rows) {
      this.waiting.set(id, rank ?? 1);
    }
    this.next();
  }

  /** Resolves when those under way are done; the others stay in the outbox. */
  async close(): Promise<void> {
    this.closed = true;
    this.waiting.clear();
    await Promise.all(this.running);
  }

  private next(): void {
    const inTurn = [...this.waiting].sort(([, one], [, other]) => one - other);
    for (const [id] of inTurn.slice(0, this.closed ? 0 : AT_ONCE - this.running.size)) {
      this.waiting.delete(id);
      const run = this.run(id).finally(() => {
        this.running.delete(run);
        this.next();
      });
      this.running.add(run);
    }
  }
}
