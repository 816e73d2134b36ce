import { createDataSource, type EmbeddedPostgres, migrate, startEmbeddedPostgres } from '#platform';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { onDatabase } from './database.ts';
import { findBrowser } from './find-browser.ts';
import { quickFolder } from './quick-folder.ts';
import { type RunningRedis, startRedis } from './redis.ts';
import { trainReader } from './train-reader.ts';

interface Services {
  readonly folder: string;
  readonly postgres: EmbeddedPostgres;
  readonly redis: RunningRedis | undefined;
}

let services: Services | undefined;

const FLAGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=300',
  // in memory it must not grow
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=256MB',
  // the databases of one run live too short to be swept
  'autovacuum=off',
];

/**
 * Once for a run of jest: Postgres with a migrated template database, and Redis and a browser where
 * there are some.
 */
export default async function startServices(): Promise<void> {
  trainReader();
  const folder = await mkdtemp(join(quickFolder(), 'meldpunt-test-'));
  // the user that Postgres runs as must pass
  await chmod(folder, 0o711);
  const flags = FLAGS.flatMap((flag) => ['-c', flag]);
  const [postgres, redis, browser] = await Promise.all([
    startEmbeddedPostgres(join(folder, 'postgres'), { flags }),
    startRedis(folder),
    findBrowser(),
  ]);
  services = { folder, postgres, redis };
  process.env['TEST_POSTGRES_URL'] = postgres.url;
  process.env['TEST_REDIS_URL'] = redis?.url ?? '';
  process.env['TEST_BROWSER'] = browser ?? '';
  try {
    await makeTemplate(postgres.url);
  } catch (error) {
    // jest calls no teardown after a setup that failed
    await endServices();
    throw error;
  }
}

/** Leaves nothing behind, neither process nor file. */
export async function endServices(): Promise<void> {
  await Promise.all([services?.redis?.stop(), services?.postgres.stop()]);
  if (services !== undefined) {
    await rm(services.folder, { recursive: true, force: true });
  }
  services = undefined;
}

async function makeTemplate(postgresUrl: string): Promise<void> {
  const admin = await createDataSource({ DATABASE_URL: postgresUrl }).initialize();
  await hashOnce(admin, new URL(postgresUrl).password);
  await admin.query('create database template_migrated');
  await admin.destroy();
  await migrate({
    DATABASE_URL: onDatabase(postgresUrl, 'template_migrated'),
    DATABASE_DIRECT_URL: undefined,
  });
}

/** Every house opens some 25 connections; 4096 rounds of hashing at either end of each is time for nothing. */
async function hashOnce(admin: DataSource, password: string): Promise<void> {
  await admin.transaction(async (tx) => {
    await tx.query('set local scram_iterations = 1');
    await tx.query(`alter role postgres password '${decodeURIComponent(password)}'`);
  });
}
