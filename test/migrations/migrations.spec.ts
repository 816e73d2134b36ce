import { createDataSource, migrate } from '#platform';
import type { DataSource } from 'typeorm';
import { loadMigrations } from '../../migrations/index.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { emptyDatabase } from '../support/database.ts';

describe('the migrations', () => {
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  let dataSource: DataSource;
  let migrations: Awaited<ReturnType<typeof loadMigrations>>;

  beforeAll(async () => {
    migrations = await loadMigrations();
  });
  beforeEach(async () => {
    database = await emptyDatabase();
    dataSource = await createDataSource({ DATABASE_URL: database.url }).initialize();
  });
  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('go up, down and up again, each leaving what it found', async () => {
    const before: string[] = [];
    for (const migration of migrations) {
      before.push(await shape(dataSource));
      await apply(dataSource, migration, 'up');
    }
    const whole = await shape(dataSource);
    for (const [at, migration] of [...migrations.entries()].reverse()) {
      await apply(dataSource, migration, 'down');
      expect({ migration: migration.name, left: await shape(dataSource) }).toEqual({
        migration: migration.name,
        left: before[at],
      });
    }
    for (const migration of migrations) {
      await apply(dataSource, migration, 'up');
    }
    expect(await shape(dataSource)).toBe(whole);
  });

  it('are those of the folder, in the order of their moments', () => {
    const files = readdirSync(join(import.meta.dirname, '../../migrations'));
    const stamps = files.flatMap((name) => /^\d+/.exec(name) ?? []).sort();
    expect(migrations.map(({ name }) => name.slice(-13))).toEqual(stamps);
  });

  it('run once when several programs start at the same time', async () => {
    const ran = await Promise.all(
      Array.from({ length: 4 }, () =>
        migrate({ DATABASE_URL: database.url, DATABASE_DIRECT_URL: undefined }),
      ),
    );
    expect(ran.map((names) => names.length).sort((a, b) => a - b)).toEqual([
      ...[0, 0, 0],
      migrations.length,
    ]);
  });
});

async function apply(
  dataSource: DataSource,
  migration: Awaited<ReturnType<typeof loadMigrations>>[number],
  way: 'up' | 'down',
): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await new migration()[way](runner);
  } finally {
    await runner.release();
  }
}

/** All columns, constraints, indexes, triggers and functions, as text. */
async function shape(dataSource: DataSource): Promise<string> {
  const [row] = await dataSource.query<{ shape: string | null }[]>(`
    select string_agg(line, E'\\n' order by line) as shape from (
      select format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as line
      from information_schema.columns where table_schema = 'public'
      union all
      select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid))
      from pg_constraint where connamespace = 'public'::regnamespace
      union all
      select indexdef from pg_indexes where schemaname = 'public'
      union all
      select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
      union all
      select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
    ) as lines`);
  return row?.shape ?? '';
}
