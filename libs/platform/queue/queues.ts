import { createPostgresBackend, type Job, Queue, withBackend, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Settings } from '../config/settings.ts';
import { SteadyClient } from '../db/steady-client.ts';
import type { QueueName } from './define-job.ts';
import { QUEUE_SCHEMA } from './migrate-queue.ts';

const OnPostgres = withBackend(createPostgresBackend);

/** Keeps all keys of the system in one slot of a Redis Cluster. */
const PREFIX = '{meldpunt}';
/** After a failure of its own BullMQ would fetch nothing for 15 s: a database that is back is used again sooner. */
const RETRY_DELAY_MS = 1_000;
const KEEP_NOTHING = { removeOnComplete: true, removeOnFail: true, attempts: 1 } as const;
/** What a worker had in hand when it died is handed over again by the relay, which counts; not by BullMQ too. */
const NOT_AGAIN = { maxStalledCount: 0, runRetryDelay: RETRY_DELAY_MS } as const;

type QueueSettings = Pick<
  Settings,
  'QUEUE_BACKEND' | 'REDIS_URL' | 'DATABASE_URL' | 'DATABASE_DIRECT_URL'
>;

/** What the relay needs of a queue; BullMQ's two backends share no type of their own. */
export interface OpenQueue {
  addBulk(
    jobs: readonly { name: string; data: object; opts: { jobId: string; priority: number } }[],
  ): Promise<unknown>;
  /** Resolves when the queue answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenWorker {
  close(): Promise<void>;
}

export function openQueue(
  name: QueueName,
  settings: QueueSettings,
  onError: (error: Error) => void,
): OpenQueue {
  if (settings.QUEUE_BACKEND === 'postgres') {
    const queue = new OnPostgres.Queue(name, {
      connection: postgres(settings),
      defaultJobOptions: KEEP_NOTHING,
    });
    queue.on('error', onError);
    return narrow(queue, () => Promise.resolve());
  }
  // fail at once while Redis is away: the relay keeps the rows and tries again
  const redis = new Redis(settings.REDIS_URL, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: true,
    commandTimeout: 3_000,
    connectTimeout: 2_000,
  });
  redis.on('error', onError);
  const queue = new Queue(name, {
    connection: redis,
    prefix: PREFIX,
    defaultJobOptions: KEEP_NOTHING,
    skipWaitingForReady: true,
  });
  queue.on('error', onError);
  return narrow(queue, () => hangUp(redis));
}

/** Opens a worker; `run` is given the id of the outbox row that the job stands for. */
export function openWorker(
  name: QueueName,
  settings: QueueSettings,
  run: (outboxId: unknown) => Promise<void>,
  { concurrency, onError }: { concurrency: number; onError: (error: Error) => void },
): OpenWorker {
  const handle = (job: Pick<Job<{ outboxId?: unknown }>, 'data'>): Promise<void> =>
    run(job.data.outboxId);
  if (settings.QUEUE_BACKEND === 'postgres') {
    const worker = new OnPostgres.Worker(name, handle, {
      connection: postgres(settings),
      concurrency,
      ...NOT_AGAIN,
    });
    worker.on('error', onError);
    return worker;
  }
  const redis = new Redis(settings.REDIS_URL, { maxRetriesPerRequest: null });
  redis.on('error', onError);
  const worker = new Worker(name, handle, {
    connection: redis,
    prefix: PREFIX,
    concurrency,
    ...NOT_AGAIN,
  });
  worker.on('error', onError);
  return {
    close: async () => {
      await worker.close(redis.status !== 'ready');
      await hangUp(redis);
    },
  };
}

// no declared type: BullMQ's has an index signature, which only an inferred type satisfies
function postgres(settings: QueueSettings) {
  const connectionString = settings.DATABASE_DIRECT_URL ?? settings.DATABASE_URL;
  return { connectionString, schema: QUEUE_SCHEMA, migrate: false, Client: SteadyClient };
}

interface BullQueue {
  addBulk(jobs: never): Promise<unknown>;
  getJobCounts(): Promise<unknown>;
  close(): Promise<void>;
}

function narrow(queue: BullQueue, afterwards: () => Promise<void>): OpenQueue {
  return {
    addBulk: (jobs) => queue.addBulk(jobs as never),
    ping: async () => {
      await queue.getJobCounts();
    },
    close: async () => {
      await queue.close();
      await afterwards();
    },
  };
}

/** BullMQ leaves a connection that we opened to us; one that is away cannot say goodbye. */
async function hangUp(redis: Redis): Promise<void> {
  if (redis.status === 'ready') {
    await redis.quit();
  } else {
    redis.disconnect();
  }
}
