import type { OutboxId } from '#kernel';

/** So many jobs run beside those of the queues. */
const AT_ONCE = 4;

/**
 * Runs jobs straight from Postgres, past a queue that refuses them or says nothing. What the queue delivers
 * all the same later finds its row done.
 */
export class DirectRuns {
  private readonly waiting = new Set<OutboxId>();
  private readonly running = new Set<Promise<void>>();
  private closed = false;

  /** @param run must not throw */
  constructor(private readonly run: (outboxId: OutboxId) => Promise<void>) {}

  add(outboxIds: readonly OutboxId[]): void {
    for (const id of outboxIds) {
      this.waiting.add(id);
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
    for (const id of this.waiting) {
      if (this.closed || this.running.size >= AT_ONCE) {
        return;
      }
      this.waiting.delete(id);
      const run = this.run(id).finally(() => {
        this.running.delete(run);
        this.next();
      });
      this.running.add(run);
    }
  }
}
