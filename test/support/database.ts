import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A migrated, empty database of its own; the caller drops it in `afterAll`. */
export function freshDatabase(): Promise<FreshDatabase> {
  return databaseFrom('template_migrated');
}

/** A database in which no migration ran yet. */
export function emptyDatabase(): Promise<FreshDatabase> {
  return databaseFrom('template0');
}

async function databaseFrom(template: string): Promise<FreshDatabase> {
  const base = process.env['TEST_POSTGRES_URL'];
  if (base === undefined) {
    throw new Error('No test database: the spec must match the jest project "whole"');
  }
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await runOn(base, `create database ${name} template ${template} strategy file_copy`);
  return {
    url: onDatabase(base, name),
    drop: () => runOn(base, `drop database if exists ${name} with (force)`),
  };
}

/** The same server, another database. */
export function onDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
