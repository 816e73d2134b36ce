import type { OutboxId } from '#kernel';
import {
  Clock,
  DirectRuns,
  type JobRegistry,
  type Log,
  type QueueName,
  queueNames,
  Relay,
  RunJob,
  UnitOfWork,
} from '#platform';
import type { Phones } from '../../apps/phones/index.ts';
import { eachOf } from '../faults/seeded.ts';

/** The jobs of an app that is opened without a worker: they are done when the test says so. */
export interface JobsInHand {
  /** Does all that is due and what follows from it, until nothing is left to do now. */
  doAll(): Promise<void>;
  /**
   * Lets what failed be tried again at the next `doAll`, as if the wait before that were over.
   * @returns how many there are
   */
  retrySoon(): Promise<number>;
}

interface Parts {
  readonly get: <T>(type: abstract new (...args: never[]) => T) => T;
  readonly registry: JobRegistry;
  readonly log: Log;
  readonly phones: Phones;
  /** How many jobs run side by side. */
  readonly atOnce: number;
}

export function jobsInHand({ get, registry, log, phones, atOnce }: Parts): JobsInHand {
  const unitOfWork = get(UnitOfWork);
  const handed: OutboxId[] = [];
  const queue = {
    addBulk: (jobs: readonly { data: object }[]) => {
      handed.push(...jobs.map(({ data }) => (data as { outboxId: OutboxId }).outboxId));
      return Promise.resolve();
    },
    ping: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const queues = new Map<QueueName, typeof queue>(queueNames.map((name) => [name, queue]));
  const runJob = new RunJob(unitOfWork, registry, log);
  const direct = new DirectRuns((outboxId) => runJob.run(outboxId));
  const relay = new Relay(unitOfWork, registry, { queues, direct }, get(Clock), log);
  return {
    doAll: async () => {
      await phones.settled();
      while ((await relay.carry()) > 0) {
        const ran = handed.splice(0);
        await eachOf(ran, atOnce, (outboxId) => runJob.run(outboxId));
        await holdFailed(unitOfWork, ran);
        await phones.settled();
      }
    },
    retrySoon: async () => {
      const [row] = await unitOfWork.run((tx) =>
        tx.query<{ count: number }[]>(
          `with again as (
             update outbox set not_before = now() - interval '1 second'
             where state = 'new' and not_before > now() and due_at <= $1 returning 1)
           select count(*)::int as count from again`,
          [phones.clock.now()],
        ),
      );
      return row?.count ?? 0;
    },
  };
}

/** However long the test takes, what failed waits for `retrySoon` and not for the machine's clock. */
async function holdFailed(unitOfWork: UnitOfWork, ran: readonly OutboxId[]): Promise<void> {
  await unitOfWork.run((tx) =>
    tx.query(
      `update outbox set not_before = now() + interval '1 day'
       where id = any($1) and state = 'new' and failures > 0`,
      [ran],
    ),
  );
}
