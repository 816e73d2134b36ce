import { Client } from 'pg';
import type { OwnPostgres } from '../recovery/own-postgres.ts';
import { cutSessions, inOwnSession, nameOf } from '../recovery/sessions.ts';
import type { House } from '../support/open-house.ts';
import { eventually } from '../support/until.ts';
import type { SmallDisk } from './smalldisk.ts';

export interface Place {
  readonly postgres: OwnPostgres;
  readonly house: House;
  readonly disk: SmallDisk | undefined;
}

type End = () => Promise<void>;

export interface Fault {
  readonly name: string;
  /** What Postgres says, where somebody is there to hear it. */
  readonly sqlState?: string;
  /** What `/readyz` must say; left out where reports are only refused for somebody's lock. */
  readonly readyz?: 503;
  /** Resolves once the fault is there, with what ends it; undefined where this machine cannot have it. */
  readonly begin: (place: Place) => Promise<End | undefined>;
}

/** The full disk comes first: a table that never grew has no room within for another row. */
export const faults: readonly Fault[] = [
  { name: 'full disk', sqlState: '53100', readyz: 503, begin: fillDisk },
  { name: 'table locked', sqlState: '57014', begin: ({ house }) => holdTables(house) },
  { name: 'table locked, short patience', sqlState: '55P03', begin: holdWithShortPatience },
  { name: 'read-only', sqlState: '25006', readyz: 503, begin: (at) => set(at, READ_ONLY) },
  { name: 'no connection left', sqlState: '53300', readyz: 503, begin: takeConnections },
  { name: 'idle in a transaction', begin: ({ house }) => idle(house) },
  { name: 'stands still', readyz: 503, begin: standStill },
  { name: 'shut down', readyz: 503, begin: shutDown },
  { name: 'killed', readyz: 503, begin: kill },
];

const READ_ONLY = 'default_transaction_read_only = on';
const SHORT_PATIENCE = `lock_timeout = '300ms'`;
const POOL = 10;
const IDLE_MS = 5;
const STALL_MS = 40;

function fillDisk({ disk }: Place): Promise<End | undefined> {
  disk?.fill();
  return Promise.resolve(
    disk &&
      (() => {
        disk.empty();
        return Promise.resolve();
      }),
  );
}

async function holdTables({ settings }: House): Promise<End> {
  const holder = new Client({ connectionString: settings.DATABASE_URL });
  await holder.connect();
  await holder.query('begin; lock table report, message in access exclusive mode');
  return () => holder.end();
}

async function holdWithShortPatience(place: Place): Promise<End> {
  const endPatience = await set(place, SHORT_PATIENCE);
  const letGo = await holdTables(place.house);
  return async () => {
    await letGo();
    await endPatience();
  };
}

/** For the whole database, and so for every session that begins from now on; older ones are ended. */
async function set({ house }: Place, setting: string): Promise<End> {
  const url = house.settings.DATABASE_URL;
  const alter = `alter database "${nameOf(url)}"`;
  await inOwnSession(url, [`${alter} set ${setting}`]);
  await cutSessions(url);
  await untilSteady(house);
  return async () => {
    await inOwnSession(url, [`${alter} reset all`]);
    await cutSessions(url);
  };
}

/** Sessions that were ended are handed out for a moment more: until as many as a program keeps answer at once. */
export async function untilSteady({ database }: House): Promise<void> {
  await eventually(
    () => Promise.all(Array.from({ length: POOL }, () => database.query('select 1'))),
    { within: 120_000 },
  );
}

/** Until nobody else has one: those that the city had are ended, and taken before it comes back. */
async function takeConnections({ postgres, house }: Place): Promise<End> {
  const name = nameOf(house.settings.DATABASE_URL);
  const first = await connected(postgres.url);
  const held = [first];
  await eventually(async () => {
    await first.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      name,
    ]);
    await takeAllThatAreFree(postgres.url, held);
    const { rows } = await first.query('select 1 from pg_stat_activity where datname = $1', [name]);
    return rows.length === 0;
  });
  return async () => {
    await Promise.all(held.map((client) => client.end()));
  };
}

async function takeAllThatAreFree(url: string, held: Client[]): Promise<void> {
  for (;;) {
    try {
      held.push(await connected(url));
    } catch {
      return;
    }
  }
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** The program is held up at every turn, longer than its connections may be idle within a transaction. */
async function idle({ database, settings }: House): Promise<End> {
  const sessions = Array.from({ length: POOL }, () => database.createQueryRunner());
  await Promise.all(
    sessions.map((session) =>
      session.query(`set idle_in_transaction_session_timeout = ${String(IDLE_MS)}`),
    ),
  );
  await Promise.all(sessions.map((session) => session.release()));
  const never = new Int32Array(new SharedArrayBuffer(4));
  let isOver = false;
  const stall = (): void => {
    if (!isOver) {
      Atomics.wait(never, 0, 0, STALL_MS);
      setImmediate(stall);
    }
  };
  stall();
  return async () => {
    isOver = true;
    await cutSessions(settings.DATABASE_URL);
  };
}

function standStill({ postgres }: Place): Promise<End> {
  postgres.freeze();
  return Promise.resolve(() => {
    postgres.thaw();
    return Promise.resolve();
  });
}

async function shutDown({ postgres }: Place): Promise<End> {
  await postgres.shutDown();
  return () => postgres.startAgain();
}

async function kill({ postgres }: Place): Promise<End> {
  await postgres.kill();
  return () => postgres.startAgain();
}
