import { newId, type SubjectId, type TaskId } from '#kernel';
import { HandClock, openLog, PlatformModule, UnitOfWork, Vault } from '#platform';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts';
import { testSettings } from '../../../test/support/test-settings.ts';
import { eventually } from '../../../test/support/until.ts';
import type { TaskKind } from '../domain/task.ts';
import { TasksModule } from '../tasks.module.ts';
import { AddTask } from './add-task.ts';
import { FinishTask } from './finish-task.ts';
import { ListOpenTasks } from './list-open-tasks.ts';
import { ReadTask } from './read-task.ts';
import { TakeTask } from './take-task.ts';

const [an, bo] = [newId<'account'>(), newId<'account'>()];
const result = 'Gebeld met 112, ze is opgenomen.';
const clock = new HandClock(at(9));

let database: FreshDatabase;
let context: TestingModule;
let subjectId: SubjectId;

function at(hour: number): Date {
  return new Date(Date.UTC(2026, 10, 23, hour));
}

const get = <T>(type: abstract new (...args: never[]) => T): T => context.get<T>(type);

beforeEach(async () => {
  database = await freshDatabase();
  clock.set(at(9));
  const settings = testSettings({ DATABASE_URL: database.url });
  const log = openLog(settings, 'test');
  context = await Test.createTestingModule({
    imports: [PlatformModule.on({ settings, clock, log }), TasksModule],
  }).compile();
  await context.init();
  subjectId = await get(UnitOfWork).run((tx) => get(Vault).newSubject(tx));
});

afterEach(async () => {
  await context.close();
  await database.drop();
});

function aTask(dueAt = at(10)): Promise<TaskId> {
  const about = { reportId: newId<'report'>(), alertId: newId<'alert'>() };
  return get(AddTask).run({ kind: 'alert_outcome', about, subjectId, dueAt, ownerId: an });
}

const rowOf = async (taskId: TaskId): Promise<{ row: string }[]> =>
  get(DataSource).query(
    `select task::text || convert_from(decode(replace(encode(result, 'hex'), '00', ''), 'hex'), 'LATIN1') as row
     from task where id = $1`,
    [taskId],
  );

/** Each begins while another holds the row, so that none has written before all have come to it. */
async function bothWhileHeld(
  taskId: TaskId,
  begin: readonly (() => Promise<void>)[],
): Promise<PromiseSettledResult<void>[]> {
  const holder = get(DataSource).createQueryRunner();
  try {
    await holder.startTransaction();
    await holder.query('select 1 from task where id = $1 for update', [taskId]);
    const all = Promise.allSettled(begin.map((one) => one()));
    await eventually(async () => {
      const waiting = await get(DataSource).query<object[]>(
        `select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      );
      return waiting.length === begin.length;
    });
    await holder.commitTransaction();
    return await all;
  } finally {
    await holder.release();
  }
}

describe('a task', () => {
  it('is done once, with a result that only who opens it can read', async () => {
    const taskId = await aTask();
    clock.set(at(11));
    await get(FinishTask).run({ taskId, accountId: bo, result });
    const { done, ownerId } = await get(ReadTask).run(taskId);
    expect([ownerId, done]).toEqual([an, { at: at(11), by: bo, result }]);
    const [sealed] = await rowOf(taskId);
    expect(sealed!.row).not.toContain('Gebeld');
    await expect(
      get(FinishTask).run({ taskId, accountId: an, result: 'Ik belde ook' }),
    ).rejects.toMatchObject({ code: 'task.already_done' });
    expect((await get(ReadTask).run(taskId)).done?.result).toBe(result);
  });

  it('of what may be danger stands first, whatever is due before it', async () => {
    const about = { reportId: newId<'report'>() };
    const add = (kind: TaskKind, hour: number): Promise<TaskId> =>
      get(AddTask).run({ kind, about, subjectId, dueAt: at(hour) });
    const read = await add('read_text', 10);
    const possible = await add('possible_danger', 16);
    const other = await add('other_language', 15);
    const listed = await get(ListOpenTasks).run();
    expect(listed.map(({ taskId }) => taskId)).toEqual([other, possible, read]);
  });

  it('has one result when two write it at once', async () => {
    const taskId = await aTask();
    const both = await bothWhileHeld(
      taskId,
      [an, bo].map(
        (accountId) => (): Promise<void> =>
          get(FinishTask).run({ taskId, accountId, result: accountId }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'task.already_done' },
    });
    const { done } = await get(ReadTask).run(taskId);
    expect(done?.result).toBe(done?.by);
    const facts = await get(DataSource).query<object[]>(
      `select id from outbox where name = 'TaskDone'`,
    );
    expect(facts).toHaveLength(1);
  });

  it('waits in the order in which it is due, until it is done', async () => {
    const [late, first, middle] = [await aTask(at(17)), await aTask(at(8)), await aTask(at(12))];
    const waiting = async (): Promise<TaskId[]> =>
      (await get(ListOpenTasks).run()).map(({ taskId }) => taskId);
    expect(await waiting()).toEqual([first, middle, late]);
    const second = await get(ListOpenTasks).run({ offset: 1, limit: 1 });
    expect(second.map(({ taskId }) => taskId)).toEqual([middle]);
    await get(FinishTask).run({ taskId: middle, accountId: an, result });
    expect(await waiting()).toEqual([first, late]);
    expect(await get(ListOpenTasks).count()).toBe(2);
  });

  it('is of whoever took it last, and changes hands no more when it is done', async () => {
    const taskId = await aTask();
    await get(TakeTask).run({ taskId, accountId: bo });
    expect((await get(ReadTask).run(taskId)).ownerId).toBe(bo);
    await get(FinishTask).run({ taskId, accountId: bo, result });
    await expect(get(TakeTask).run({ taskId, accountId: an })).rejects.toMatchObject({
      code: 'task.already_done',
    });
    expect((await get(ReadTask).run(taskId)).ownerId).toBe(bo);
  });

  it('that nobody made is not there', async () => {
    const taskId = newId<'task'>();
    const refusal = { code: 'task.not_found' };
    await expect(get(TakeTask).run({ taskId, accountId: an })).rejects.toMatchObject(refusal);
    await expect(get(FinishTask).run({ taskId, accountId: an, result })).rejects.toMatchObject(
      refusal,
    );
  });
});
