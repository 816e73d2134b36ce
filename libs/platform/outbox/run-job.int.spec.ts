import { newId, type OutboxId } from '#kernel';
import {
  createDataSource,
  defineJob,
  HandClock,
  type JobHandler,
  JobRegistry,
  openLog,
  Outbox,
  RunJob,
  UnitOfWork,
  WakeUp,
} from '#platform';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { freshDatabase } from '../../../test/support/database.ts';
import { eventually } from '../../../test/support/until.ts';

const job = defineJob({
  name: 'test.reach',
  queue: 'flow',
  payload: z.object({ id: z.string() }),
  attempts: 20,
  backoffMs: 1,
});
/** Whoever died says nothing any more, also not that it took too long. */
const A_DAY_MS = 86_400_000;
const forEver = (): Promise<void> => new Promise(() => undefined);

describe('a job that kills its worker', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let dataSource: DataSource;
  let unitOfWork: UnitOfWork;
  let outbox: Outbox;
  let begun: string[];
  let reach: (id: string) => Promise<void>;

  beforeEach(async () => {
    database = await freshDatabase();
    dataSource = await createDataSource({ DATABASE_URL: database.url }).initialize();
    const wakeUp = new WakeUp(dataSource);
    unitOfWork = new UnitOfWork(dataSource, wakeUp);
    outbox = new Outbox(new HandClock(new Date()), wakeUp);
    begun = [];
    reach = () => Promise.resolve();
  });
  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  /** As each start of a worker has one of its own: nothing is left of those that died. */
  function aWorker(): RunJob {
    const handler: JobHandler = {
      job,
      manner: 'effect',
      run: ({ id }: { id: string }) => {
        begun.push(id);
        return reach(id);
      },
    };
    const registry = new JobRegistry([handler]);
    return new RunJob(unitOfWork, registry, openLog(silent, 'test'), { limitMs: A_DAY_MS });
  }

  async function handedOver(id: string): Promise<OutboxId> {
    const outboxId = newId<'outbox'>();
    await dataSource.query(
      `insert into outbox (id, kind, name, queue, payload, due_at, state, sent_at)
       values ($1, 'job', 'test.reach', 'flow', $2, now(), 'sent', now())`,
      [outboxId, JSON.stringify({ id })],
    );
    return outboxId;
  }

  async function again(outboxId: OutboxId): Promise<void> {
    await dataSource.query(`update outbox set state = 'sent', sent_at = now() where id = $1`, [
      outboxId,
    ]);
  }

  async function stateOf(outboxId: OutboxId): Promise<string> {
    const [row] = await dataSource.query<{ state: string }[]>(
      'select state from outbox where id = $1',
      [outboxId],
    );
    return row!.state;
  }

  /** Begins it in a worker that never comes to the end. */
  async function dieOver(outboxId: OutboxId): Promise<void> {
    const before = begun.length;
    reach = forEver;
    void aWorker().run(outboxId);
    await eventually(() => begun.length > before);
  }

  it('is begun five times, then stuck with its reason, and begins again when somebody asks', async () => {
    const id = await handedOver('poison');
    for (let time = 1; time <= 5; time += 1) {
      await dieOver(id);
    }
    await aWorker().run(id);
    expect(begun).toHaveLength(5);
    expect(await unitOfWork.run((tx) => outbox.stuck(tx))).toMatchObject([
      { id, reason: 'job.never_ended' },
    ]);

    await unitOfWork.run((tx) => outbox.retry(tx, id));
    await again(id);
    reach = () => Promise.resolve();
    await aWorker().run(id);
    expect(await stateOf(id)).toBe('done');
  });

  it('is another thing than one that fails: failures have a count of their own', async () => {
    const id = await handedOver('failing');
    reach = () => Promise.reject(new RangeError());
    for (let time = 1; time <= 8; time += 1) {
      await aWorker().run(id);
      await again(id);
    }
    expect(begun).toHaveLength(8);
  });

  it('is another thing than one whose database went away', async () => {
    const id = await handedOver('cut off');
    const other = await handedOver('other');
    const worker = aWorker();
    for (let time = 1; time <= 8; time += 1) {
      reach = () => Promise.reject(Object.assign(new Error(), { code: 'ECONNREFUSED' }));
      await expect(worker.run(id)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
      reach = () => Promise.resolve();
      await again(other);
      await worker.run(other);
    }
    expect(begun.filter((one) => one === 'cut off')).toHaveLength(8);
  });

  it('takes no other down with it: those that were begun beside it run apart from each other', async () => {
    const [poison, beside, fresh] = [
      await handedOver('poison'),
      await handedOver('beside'),
      await handedOver('fresh'),
    ];
    await dieOver(poison);
    await dieOver(beside);
    const worker = aWorker();
    void worker.run(poison);
    await eventually(() => begun.length === 3);
    reach = () => Promise.resolve();
    await worker.run(beside);
    await worker.run(fresh);
    expect(begun).toEqual(['poison', 'beside', 'poison', 'fresh']);
    expect(await Promise.all([beside, fresh].map(stateOf))).toEqual(['new', 'done']);
  });

  it('is left alone where it is in hand, also when it is handed over once more', async () => {
    const id = await handedOver('slow');
    let finish: () => void = () => undefined;
    reach = () => new Promise((done) => (finish = done));
    const worker = aWorker();
    const first = worker.run(id);
    await eventually(() => begun.length === 1);
    await worker.run(id);
    expect(begun).toHaveLength(1);
    finish();
    await first;
    expect(await stateOf(id)).toBe('done');
  });

  it('that waits for ever without ending its worker fails after a while', async () => {
    const id = await handedOver('waiting');
    reach = forEver;
    const handler: JobHandler = { job, manner: 'effect', run: forEver };
    const impatient = new RunJob(unitOfWork, new JobRegistry([handler]), openLog(silent, 'test'), {
      limitMs: 5,
    });
    await impatient.run(id);
    const [row] = await dataSource.query<object[]>('select failures, last_error from outbox');
    expect(row).toEqual({ failures: 1, last_error: 'JobTookTooLong' });
  });
});

const silent = { LOG_LEVEL: 'silent' } as const;
