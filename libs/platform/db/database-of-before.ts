import { Client } from 'pg';
import { loadMigrations } from '../../../migrations/index.ts';
import type { Settings } from '../config/settings.ts';

/** Another version made this database: a migration ran on it that this version does not have. */
export class DatabaseOfBefore extends Error {
  override readonly name = 'DatabaseOfBefore';

  constructor(migration: string) {
    super(
      `Another version of Meldpunt made this database: its migration ${migration} is unknown here. Nothing was changed. Start that version on it, or this one on an empty database.`,
    );
  }
}

/** Runs a query and gives its rows. */
type Ask = (sql: string) => Promise<Record<string, unknown>[]>;

/** @throws DatabaseOfBefore when a migration ran here that this version does not have */
export async function refuseDatabaseOfBefore(ask: Ask): Promise<void> {
  const unknown = await unknownMigration(ask);
  if (unknown !== undefined) {
    throw new DatabaseOfBefore(unknown);
  }
}

/**
 * Renames the database of a demonstration that another version made, and makes an empty one in its place: both or
 * neither. Anything else stays as it is, for `migrate` to bring up to date or to refuse.
 * @returns the name that it has now; undefined when nothing was moved
 */
export async function moveDemonstrationAside(
  settings: Pick<Settings, 'DATABASE_URL' | 'DATABASE_DIRECT_URL'>,
): Promise<string | undefined> {
  const url = settings.DATABASE_DIRECT_URL ?? settings.DATABASE_URL;
  const name = await on(url, (ask) => nameToMove(ask));
  if (name === undefined) {
    return undefined;
  }
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const [aside, fresh] = [`${name}_before_${stamp}`, `${name}_fresh_${stamp}`];
  // a database cannot be renamed from within
  const beside = new URL(url);
  beside.pathname = '/template1';
  await on(beside.href, async (ask) => {
    await ask(`create database "${fresh}" template template0`);
    await ask(`begin;
      alter database "${name}" rename to "${aside}";
      alter database "${fresh}" rename to "${name}";
      commit`);
  });
  return aside;
}

/** The database's own name when it is a demonstration that another version made. */
async function nameToMove(ask: Ask): Promise<string | undefined> {
  if ((await unknownMigration(ask)) === undefined) {
    return undefined;
  }
  const [row] = await ask('select current_database() as name from deployment where demonstration');
  return row === undefined ? undefined : String(row['name']);
}

/** The first by name that ran and that this version does not have. */
async function unknownMigration(ask: Ask): Promise<string | undefined> {
  const [made] = await ask(`select to_regclass('migrations') is not null as made`);
  if (made?.['made'] !== true) {
    return undefined;
  }
  const ours = new Set((await loadMigrations()).map(({ name }) => name));
  const ran = (await ask('select name from migrations order by name')).map(({ name }) =>
    String(name),
  );
  return ran.find((name) => !ours.has(name));
}

async function on<T>(url: string, use: (ask: Ask) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(async (sql) => (await client.query<Record<string, unknown>>(sql)).rows);
  } finally {
    await client.end();
  }
}
