import 'reflect-metadata';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from '../../../migrations/index.ts';
import type { Settings } from '../config/settings.ts';
import { SteadyClient } from './steady-client.ts';

/**
 * How the programs reach Postgres. A connection that cannot be had within 3 s is refused, so that a page
 * can say so while the reporter still waits; a statement ends after 30 s.
 */
export function dataSourceOptions(
  settings: Pick<Settings, 'DATABASE_URL'>,
  poolSize = 10,
): DataSourceOptions {
  return {
    type: 'postgres',
    url: settings.DATABASE_URL,
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize,
    connectTimeoutMS: 3_000,
    extra: {
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 30_000,
      Client: SteadyClient,
    },
  };
}

/** For programs that work without Nest: migrations, administration, tests of a repository. */
export function createDataSource(settings: Pick<Settings, 'DATABASE_URL'>): DataSource {
  return new DataSource(dataSourceOptions(settings));
}
