import 'reflect-metadata';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Settings } from '../config/settings.ts';
import { SteadyClient } from './steady-client.ts';

/** How long who uses the database waits for it, and on how many connections. */
export interface DatabaseUse {
  readonly poolSize?: number;
  /** A connection that cannot be had within so long is refused. */
  readonly connectMs?: number;
  /** The server ends a statement after so long. */
  readonly statementMs?: number;
  /** Without an answer after so long the connection is given up. */
  readonly answerMs?: number;
}

/** Somebody waits at a page, or on the telephone, and is told in time that the database is away. */
export function forPages({
  DATABASE_TIMEOUT_SECONDS: limit,
}: Pick<Settings, 'DATABASE_TIMEOUT_SECONDS'>): DatabaseUse {
  return { connectMs: limit * 600, statementMs: limit * 900, answerMs: limit * 1_000 };
}

/** Nobody waits; a server that froze must not hold a job for ever. */
export const FOR_JOBS: DatabaseUse = { poolSize: 20, answerMs: 35_000 };

/** How the programs reach Postgres. A connection is waited for, and a statement ends, after 30 s unless told otherwise. */
export function dataSourceOptions(
  settings: Pick<Settings, 'DATABASE_URL'>,
  { poolSize = 10, connectMs = 30_000, statementMs = 30_000, answerMs = 0 }: DatabaseUse = {},
): DataSourceOptions {
  return {
    type: 'postgres',
    url: settings.DATABASE_URL,
    synchronize: false,
    poolSize,
    connectTimeoutMS: connectMs,
    extra: {
      statement_timeout: statementMs,
      query_timeout: answerMs,
      idle_in_transaction_session_timeout: 30_000,
      Client: SteadyClient,
    },
  };
}

/** For programs that work without Nest: administration, tests of a repository. */
export function createDataSource(settings: Pick<Settings, 'DATABASE_URL'>): DataSource {
  return new DataSource(dataSourceOptions(settings));
}
