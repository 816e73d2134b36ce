import { type OutboxId } from '#kernel';
import {
  createDataSource,
  defineJob,
  DirectRuns,
  HandClock,
  JobRegistry,
  onFact,
  openLog,
  openQueue,
  type OpenQueue,
  openWorker,
  type OpenWorker,
  Outbox,
  type QueueName,
  type Rank,
  Relay,
  RunJob,
  UnitOfWork,
  WakeUp,
} from '#platform';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { freshDatabase } from '../../../test/support/database.ts';
import { describeWith, needs } from '../../../test/support/needs.ts';
import { ownRedis } from '../../../test/support/own-redis.ts';
import { testSettings } from '../../../test/support/test-settings.ts';
import { eventually } from '../../../test/support/until.ts';

const payload = z.object({ id: z.uuid() });
const somebodyCame = { factName: 'SomebodyCame', payload };
const greet = onFact(somebodyCame, 'test.greet', { attempts: 2, backoffMs: 1 });
const wave = defineJob({
  name: 'test.wave',
  queue: 'flow',
  payload,
  dedupeKey: ({ id }) => id,
  attempts: 2,
  backoffMs: 1,
});
const start = new Date('2026-11-23T09:00:00Z');

function outboxOn(backend: 'postgres' | 'redis'): void {
  const clock = new HandClock(start);
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let dataSource: DataSource;
  let unitOfWork: UnitOfWork;
  let outbox: Outbox;
  let relay: Relay;
  let queue: OpenQueue;
  let worker: OpenWorker;
  let run: (name: string, id: string) => Promise<void>;
  const deliver: { id: string | undefined; hold: boolean } = { id: undefined, hold: false };

  beforeEach(async () => {
    database = await freshDatabase();
    clock.set(start);
    deliver.hold = false;
    const settings = testSettings({
      DATABASE_URL: database.url,
      QUEUE_BACKEND: backend,
      ...(backend === 'redis' ? { REDIS_URL: ownRedis() ?? '' } : {}),
    });
    dataSource = await createDataSource(settings).initialize();
    await dataSource.query('create table seen (id uuid primary key, name text not null)');
    const wakeUp = new WakeUp(dataSource);
    unitOfWork = new UnitOfWork(dataSource, wakeUp);
    outbox = new Outbox(clock, wakeUp);
    run = async (name, id) => {
      await unitOfWork.run((tx) => tx.query('insert into seen values ($1, $2)', [id, name]));
    };
    const registry = new JobRegistry(
      [greet, wave].map((job) => ({
        job,
        manner: 'atomic' as const,
        run: ({ id }: { id: string }) => run(job.jobName, id),
      })),
    );
    const log = openLog({ LOG_LEVEL: 'silent' }, 'test');
    const runJob = new RunJob(unitOfWork, registry, log);
    const noError = (): void => undefined;
    queue = openQueue('flow', settings, noError);
    worker = openWorker(
      'flow',
      settings,
      async (id) => {
        deliver.id = id as string;
        if (!deliver.hold) {
          await runJob.run(id as OutboxId);
        }
      },
      { concurrency: 2, onError: noError },
    );
    relay = new Relay(
      unitOfWork,
      registry,
      {
        queues: new Map<QueueName, OpenQueue>([['flow', queue]]),
        direct: new DirectRuns((id) => runJob.run(id)),
      },
      clock,
      log,
    );
  });
  afterEach(async () => {
    await worker.close();
    await queue.close();
    await dataSource.destroy();
    await database.drop();
  });

  const carryAll = async (): Promise<void> => {
    while ((await relay.carry()) > 0) {
      // until nothing is due
    }
  };
  const seen = (): Promise<{ id: string; name: string }[]> =>
    dataSource.query('select * from seen');
  const states = async (): Promise<string[]> =>
    (await dataSource.query<{ state: string }[]>('select state from outbox order by id')).map(
      ({ state }) => state,
    );

  it('turns a fact into a job for who listens, and does it once', async () => {
    const id = randomUUID();
    await unitOfWork.run((tx) =>
      outbox.add(tx, { kind: 'fact', name: 'SomebodyCame', payload: { id } }),
    );
    await carryAll();
    await eventually(async () => (await seen()).length === 1);
    expect(await seen()).toEqual([{ id, name: 'test.greet' }]);
    await eventually(async () => (await states()).every((state) => state === 'done'));
  });

  it('tells nothing that was rolled back', async () => {
    const failing = unitOfWork.run(async (tx) => {
      await outbox.add(tx, wave({ id: randomUUID() }));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await relay.carry()).toBe(0);
  });

  it('waits for the hour of a job that is for later, and forgets one that was taken back', async () => {
    const [kept, dropped] = [randomUUID(), randomUUID()];
    const later = new Date(start.getTime() + 3_600_000);
    await unitOfWork.run(async (tx) => {
      await outbox.add(tx, wave({ id: kept }), later);
      await outbox.add(tx, wave({ id: dropped }), later);
      await outbox.cancel(tx, wave, { id: dropped });
    });
    expect(await relay.carry()).toBe(0);
    clock.advance(60);
    await carryAll();
    await eventually(async () => (await seen()).length === 1);
    expect((await seen()).map((row) => row.id)).toEqual([kept]);
  });

  it('tries again after a failure, and is stuck with its reason after the last', async () => {
    const id = randomUUID();
    run = () => Promise.reject(new RangeError('the name of a person'));
    await unitOfWork.run((tx) => outbox.add(tx, wave({ id })));
    await eventually(async () => {
      await relay.carry();
      return (await states())[0] === 'stuck';
    });
    const [stuck] = await unitOfWork.run((tx) => outbox.stuck(tx));
    expect(stuck).toMatchObject({ name: 'test.wave', reason: 'RangeError', payload: { id } });

    run = async (name, seenId) => {
      await unitOfWork.run((tx) => tx.query('insert into seen values ($1, $2)', [seenId, name]));
    };
    await unitOfWork.run((tx) => outbox.retry(tx, stuck!.id));
    await carryAll();
    await eventually(async () => (await seen()).length === 1);
  });

  it('hands over again what a dead worker never did, and does nothing twice', async () => {
    const id = randomUUID();
    deliver.hold = true;
    await unitOfWork.run((tx) => outbox.add(tx, wave({ id })));
    await carryAll();
    await eventually(() => deliver.id !== undefined);
    expect(await seen()).toEqual([]);
    deliver.hold = false;
    await dataSource.query(`update outbox set sent_at = now() - interval '61 seconds'`);
    await carryAll();
    await eventually(async () => (await states())[0] === 'done');
    expect((await seen()).length).toBe(1);
  });

  it('begins what comes with danger before all that waits, in the outbox and in the queue', async () => {
    const ranked = (id: string, rank: Rank): Promise<void> =>
      unitOfWork.run((tx) =>
        outbox.add(tx, { kind: 'fact', name: 'SomebodyCame', payload: { id }, rank }),
      );
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const begun: string[] = [];
    run = async (_, id) => {
      begun.push(id);
      await gate;
    };
    const ordinary = Array.from({ length: 120 }, () => randomUUID());
    for (const id of ordinary) {
      await ranked(id, 2);
    }
    await carryAll();
    await eventually(() => begun.length === 2);
    const [possible, sure, notCarried] = [randomUUID(), randomUUID(), randomUUID()];
    await ranked(notCarried, 2);
    await ranked(possible, 1);
    await ranked(sure, 0);
    await carryAll();
    open();
    await eventually(() => begun.length === 123);
    // two run at once: one may take its next before the other has begun what it took
    expect(begun.slice(2, 8)).toEqual(expect.arrayContaining([sure, possible]));
    expect(begun.slice(-6)).toContain(notCarried);
  });
}

describe('the outbox on Postgres', () => {
  outboxOn('postgres');
});

describeWith(needs.redis, 'the outbox on Redis', () => {
  outboxOn('redis');
});
