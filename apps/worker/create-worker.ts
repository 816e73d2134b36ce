import { type OutboxId } from '#kernel';
import {
  DirectRuns,
  isDatabaseAway,
  type JobWatch,
  listenForOutbox,
  openQueue,
  type OpenQueue,
  openWorker,
  type PlatformParts,
  type QueueName,
  queueNames,
  Relay,
  RunJob,
  UnitOfWork,
} from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod';
import { registryOf } from './handlers/all.ts';
import { RelayLoop } from './relay-loop.ts';
import { WorkerModule } from './worker.module.ts';

/** A running worker. */
export interface Worker {
  readonly context: INestApplicationContext;
  /** Looks at the outbox now rather than at its next turn. */
  wake(): void;
  close(): Promise<void>;
}

const CONCURRENCY: Readonly<Record<QueueName, number>> = { flow: 4, sms: 4, mail: 2, voice: 2 };

/** Starts the relay and a worker for each queue. @throws when a job has two handlers */
export async function createWorker(
  parts: PlatformParts,
  options: { readonly watch?: JobWatch } = {},
): Promise<Worker> {
  const { settings, log, clock } = parts;
  const context = await NestFactory.createApplicationContext(WorkerModule.on(parts), {
    logger: false,
    abortOnError: false,
  });
  const registry = registryOf((type) => context.get(type, { strict: false }));
  const unitOfWork = context.get(UnitOfWork, { strict: false });
  const onError = (error: Error): void => {
    log.error('queue.error', error, { backend: settings.QUEUE_BACKEND });
  };
  const queues = new Map<QueueName, OpenQueue>(
    queueNames.map((name) => [name, openQueue(name, settings, onError)]),
  );
  const runJob = new RunJob(unitOfWork, registry, log, options);
  const runAndLook = async (outboxId: unknown): Promise<void> => {
    await runUntilStored(runJob, outboxId);
    loop.wake();
  };
  const direct = new DirectRuns((outboxId) =>
    runAndLook(outboxId).catch((error: unknown) => {
      log.error('job.lost', error, { outboxId });
    }),
  );
  const relay = new Relay(unitOfWork, registry, { queues, direct }, clock, log);
  const loop = new RelayLoop(relay, log);
  const workers = queueNames.map((name) =>
    openWorker(name, settings, runAndLook, { concurrency: CONCURRENCY[name], onError }),
  );
  const listener = listenForOutbox(settings, log, () => {
    loop.wake();
  });
  loop.start();
  return {
    context,
    wake: () => {
      loop.wake();
    },
    close: async () => {
      await loop.stop();
      await direct.close();
      await listener.close();
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await context.close();
    },
  };
}

const Id = z.uuid().transform((text) => text as OutboxId);

/** While the database is away the row stays as sent, and the relay hands it over again. */
async function runUntilStored(runJob: RunJob, outboxId: unknown): Promise<void> {
  const id = Id.safeParse(outboxId);
  if (!id.success) {
    return;
  }
  try {
    await runJob.run(id.data);
  } catch (error) {
    if (!isDatabaseAway(error)) {
      throw error;
    }
  }
}
