import { randomBytes, randomUUID } from 'node:crypto';
import { type Pool } from 'pg';
import { type Arrival } from '../open-loop.ts';

/** The yardstick: three rows of the size of ours, in one statement that is answered once it is on the disk. */
export async function makeYardstick(database: Pool): Promise<void> {
  const { rows } = await database.query<{ safe: boolean }>(
    `select current_setting('fsync') = 'on' and current_setting('synchronous_commit') = 'on' as safe`,
  );
  if (rows[0]?.safe !== true) {
    throw new Error('This Postgres does not wait for the disk');
  }
  await database.query(
    'create table yardstick (id uuid primary key, name text not null, sealed bytea not null, at timestamptz not null)',
  );
}

export function durableCommits(database: Pool, count: number): Arrival[] {
  const sealed = randomBytes(120);
  return Array.from({ length: count }, () => ({
    kind: 'commit',
    run: async () => {
      await database.query({
        name: 'yardstick',
        text: `insert into yardstick (id, name, sealed, at) values
          ($1, $4, $5, now()), ($2, $4, $5, now()), ($3, $4, $5, now())`,
        values: [randomUUID(), randomUUID(), randomUUID(), 'a row', sealed],
      });
      return true;
    },
  }));
}
