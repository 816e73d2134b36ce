import { DataSource } from 'typeorm';
import { loadMigrations } from '../../../migrations/index.ts';
import type { Settings } from '../config/settings.ts';
import { migrateQueue } from '../queue/migrate-queue.ts';
import { dataSourceOptions } from './data-source.ts';
import { refuseDatabaseOfBefore } from './database-of-before.ts';

/** Any number no other program of the city takes; it names our lock within the database. */
const LOCK = 7_401_001;

/**
 * Brings the database to the newest migration, and BullMQ's tables in it to the newest of theirs. Several programs may start at once and TypeORM has no lock
 * of its own, so an advisory lock is held on one session: hence the direct URL, past any pooler.
 * @returns the names of the migrations that ran
 * @throws DatabaseOfBefore when another version made the database
 */
export async function migrate(
  settings: Pick<Settings, 'DATABASE_URL' | 'DATABASE_DIRECT_URL'>,
): Promise<string[]> {
  const url = settings.DATABASE_DIRECT_URL ?? settings.DATABASE_URL;
  const dataSource = await new DataSource({
    ...dataSourceOptions({ DATABASE_URL: url }, { poolSize: 2 }),
    migrations: await loadMigrations(),
    migrationsTransactionMode: 'each',
  }).initialize();
  const holder = dataSource.createQueryRunner();
  try {
    // another program's migrations may take longer than a statement usually may
    await holder.query('set statement_timeout = 0');
    await holder.query('select pg_advisory_lock($1)', [LOCK]);
    await refuseDatabaseOfBefore((sql) => dataSource.query(sql));
    const done = await dataSource.runMigrations();
    await migrateQueue(url);
    await holder.query('select pg_advisory_unlock($1)', [LOCK]);
    return done.map((migration) => migration.name);
  } finally {
    await holder.release();
    await dataSource.destroy();
  }
}
