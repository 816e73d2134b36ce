import { Client } from 'pg';
import { onDatabase } from '../support/database.ts';

/** In a session of its own, which the settings of a database that is being taken away do not reach. */
export async function inOwnSession(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: onDatabase(url, 'postgres') });
  await client.connect();
  try {
    for (const statement of statements) {
      await client.query(statement);
    }
  } finally {
    await client.end();
  }
}

/** Ends every session of a database: what was set for it counts for sessions that begin afterwards. */
export async function cutSessions(url: string): Promise<void> {
  await inOwnSession(url, [
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${nameOf(url)}'`,
  ]);
}

export function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}
