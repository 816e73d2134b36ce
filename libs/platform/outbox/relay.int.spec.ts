import type { OutboxId } from '#kernel';
import {
  createDataSource,
  defineJob,
  DirectRuns,
  HandClock,
  type JobHandler,
  JobRegistry,
  openLog,
  type OpenQueue,
  Outbox,
  type QueueName,
  Relay,
  RunJob,
  UnitOfWork,
  WakeUp,
} from '#platform';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { freshDatabase } from '../../../test/support/database.ts';
import { eventually } from '../../../test/support/until.ts';

const shape = {
  queue: 'flow',
  attempts: 3,
  backoffMs: 1,
  payload: z.object({ id: z.string() }),
} as const;
const alarm = defineJob({ name: 'test.alarm', ...shape, safety: true });
const thanks = defineJob({ name: 'test.thanks', ...shape });

describe('a queue that is away', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let dataSource: DataSource;
  let unitOfWork: UnitOfWork;
  let outbox: Outbox;
  let runJob: RunJob;
  let relay: Relay;
  let direct: DirectRuns;
  let done: string[];
  /** What the queue took. */
  let taken: OutboxId[];
  let answer: () => Promise<unknown>;

  beforeEach(async () => {
    database = await freshDatabase();
    dataSource = await createDataSource({ DATABASE_URL: database.url }).initialize();
    const wakeUp = new WakeUp(dataSource);
    const clock = new HandClock(new Date());
    const log = openLog({ LOG_LEVEL: 'silent' }, 'test');
    unitOfWork = new UnitOfWork(dataSource, wakeUp);
    outbox = new Outbox(clock, wakeUp);
    [done, taken, answer] = [[], [], () => Promise.resolve()];
    const handlers = [alarm, thanks].map((job): JobHandler => ({
      job,
      manner: 'effect',
      run: ({ id }: { id: string }) => {
        done.push(id);
        return Promise.resolve();
      },
    }));
    const registry = new JobRegistry(handlers);
    runJob = new RunJob(unitOfWork, registry, log);
    direct = new DirectRuns((id) => runJob.run(id));
    const queues = new Map<QueueName, OpenQueue>([['flow', aQueue()]]);
    relay = new Relay(unitOfWork, registry, { queues, direct }, clock, log);
    await unitOfWork.run(async (tx) => {
      await outbox.add(tx, thanks({ id: 'thanks' }));
      await outbox.add(tx, alarm({ id: 'alarm' }));
    });
  });
  afterEach(async () => {
    await direct.close();
    await dataSource.destroy();
    await database.drop();
  });

  function aQueue(): OpenQueue {
    return {
      addBulk: (jobs) => {
        taken.push(...jobs.map(({ data }) => (data as { outboxId: OutboxId }).outboxId));
        return answer();
      },
      ping: () => Promise.resolve(),
      close: () => Promise.resolve(),
    };
  }

  const states = (): Promise<object[]> =>
    dataSource.query('select name, state from outbox order by name');
  const doneFirst = { name: 'test.alarm', state: 'done' };

  const untilAlarmIsDone = (): Promise<boolean> =>
    eventually(async () => {
      expect(await states()).toContainEqual(doneFirst);
      return true;
    });

  /** As when the queue is back and delivers what it has. */
  async function deliver(): Promise<void> {
    for (const id of taken) {
      await runJob.run(id);
    }
  }

  it('and refuses: what is about safety is done all the same, once, and the rest waits for it', async () => {
    answer = () => Promise.reject(new Error('away'));
    await relay.carry();
    await untilAlarmIsDone();
    await deliver();
    expect(done).toEqual(['alarm']);
    expect(await states()).toEqual([doneFirst, { name: 'test.thanks', state: 'new' }]);
  });

  it('and says nothing: what is about safety does not wait for it', async () => {
    answer = () => new Promise(() => undefined);
    await relay.carry();
    await untilAlarmIsDone();
    await deliver();
    expect(done).toEqual(['alarm', 'thanks']);
  });

  it('and forgets what it took: what is about safety and was begun by nobody is done soon', async () => {
    await relay.carry();
    expect(taken).toHaveLength(2);
    await dataSource.query(`update outbox set sent_at = now() - interval '6 seconds'`);
    await relay.carry();
    await untilAlarmIsDone();
    expect(done).toEqual(['alarm']);
  });

  it('leaves a safety job alone that somebody has in hand', async () => {
    await relay.carry();
    await dataSource.query(`update outbox set starts = 1, sent_at = now() - interval '6 seconds'`);
    await relay.carry();
    await direct.close();
    expect(done).toEqual([]);
  });

  it('is not asked again at once, and takes over when it answers', async () => {
    answer = () => Promise.reject(new Error('away'));
    await relay.carry();
    await unitOfWork.run((tx) => outbox.add(tx, alarm({ id: 'second' })));
    await relay.carry();
    await eventually(() => done.length === 2);
    expect(taken).toHaveLength(2);
  });
});
