import { runMigrations } from 'bullmq';
import { SteadyClient } from '../db/steady-client.ts';

/** BullMQ's tables live beside ours, never among them. */
export const QUEUE_SCHEMA = 'bullmq';

/**
 * Makes or renews BullMQ's own tables, under its own advisory lock. With the migrations, not at each
 * connection: a running program needs no right to change tables, and a city that changes from Redis
 * finds them there.
 * @param url the direct URL, past any pooler: the lock belongs to a session
 */
export async function migrateQueue(url: string): Promise<void> {
  const client = new SteadyClient({ connectionString: url });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
  } finally {
    await client.end();
  }
}
