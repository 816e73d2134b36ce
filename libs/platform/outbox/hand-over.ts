import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../log/log.ts';
import type { QueueName } from '../queue/define-job.ts';
import type { OpenQueue } from '../queue/queues.ts';
import type { Ranked } from './direct-runs.ts';

/** What a queue is told of a job. */
export interface Handed extends Ranked {
  readonly name: string;
  readonly deliveries: number;
}

/** A queue that did not answer by then counts as silent: nothing else may wait for it. */
const PATIENCE_MS = 1_000;
/** So long after it refused, or said nothing, a queue is not asked again. */
const REST_MS = 5_000;

/**
 * Hands jobs to one queue, and knows whether it takes them.
 * `taken`: it has them; `refused`: it has none of them; `silent`: nobody knows yet.
 */
export class HandOver {
  private restsUntil = 0;

  constructor(
    private readonly name: QueueName,
    private readonly queue: OpenQueue,
    private readonly log: Log,
  ) {}

  async give(jobs: readonly Handed[]): Promise<'taken' | 'refused' | 'silent'> {
    if (performance.now() < this.restsUntil) {
      return 'refused';
    }
    const waiting = new AbortController();
    const answer = await Promise.race([
      this.add(jobs),
      pause(PATIENCE_MS, 'silent' as const, waiting).catch(() => 'silent' as const),
    ]);
    waiting.abort();
    this.restsUntil = answer === 'taken' ? 0 : performance.now() + REST_MS;
    return answer;
  }

  private async add(jobs: readonly Handed[]): Promise<'taken' | 'refused'> {
    try {
      await this.queue.addBulk(
        jobs.map(({ id, name, deliveries, rank }) => ({
          name,
          data: { outboxId: id },
          // a delivery of its own each time: BullMQ drops an id that it still remembers
          opts: { jobId: `${id}-${String(deliveries)}`, priority: rank ?? 1 },
        })),
      );
      return 'taken';
    } catch (error) {
      this.log.error('relay.queue_away', error, { queue: this.name, count: jobs.length });
      return 'refused';
    }
  }
}
