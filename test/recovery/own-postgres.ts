import { readdirSync, readFileSync } from 'node:fs';
import { createDataSource, type EmbeddedPostgres, migrate, startEmbeddedPostgres } from '#platform';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { onDatabase } from '../support/database.ts';
import { quickFolder } from '../support/quick-folder.ts';

/** A Postgres that a test may take away. Houses that are opened while it is there stand on it. */
export interface OwnPostgres {
  readonly url: string;
  /** As a power cut does. */
  kill(): Promise<void>;
  /** In order, as for an update: each session is told. */
  shutDown(): Promise<void>;
  /** It and all its sessions stand still: connections stay open, and nobody answers. */
  freeze(): void;
  thaw(): void;
  /** On the same port, with what was committed. */
  startAgain(): Promise<void>;
  close(): Promise<void>;
}

/** What the machine itself wrote survives the end of a program, so nothing waits for the disk. */
const flags = ['-c', 'fsync=off', '-c', 'max_connections=100'];

export async function ownPostgres(): Promise<OwnPostgres> {
  const folder = await mkdtemp(join(quickFolder(), 'meldpunt-recovery-'));
  // the user that Postgres runs as must pass
  await chmod(folder, 0o711);
  const data = join(folder, 'postgres');
  let server = await startEmbeddedPostgres(data, { flags });
  const { port, url } = server;
  await makeTemplate(url);
  const shared = process.env['TEST_POSTGRES_URL'];
  process.env['TEST_POSTGRES_URL'] = url;
  return {
    url,
    kill: () => kill(server),
    shutDown: () => server.stop(),
    freeze: () => {
      signal(server, 'SIGSTOP');
    },
    thaw: () => {
      signal(server, 'SIGCONT');
    },
    startAgain: async () => {
      server = await startEmbeddedPostgres(data, { flags, port });
    },
    close: async () => {
      process.env['TEST_POSTGRES_URL'] = shared;
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Every session is a process of its own. The server stands still first and goes on last: it begins none meanwhile. */
function signal(server: EmbeddedPostgres, name: 'SIGSTOP' | 'SIGCONT'): void {
  if (name === 'SIGSTOP') {
    process.kill(server.pid, name);
    untilStopped([server.pid]);
  }
  const children = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && parentOf(entry) === server.pid)
    .map(Number);
  for (const pid of children) {
    signalIfThere(pid, name);
  }
  if (name === 'SIGCONT') {
    process.kill(server.pid, name);
  } else {
    untilStopped(children);
  }
}

const STOP_LIMIT_MS = 300_000;

/** A signal takes effect a little later: until then a session may be begun, or a transaction stored. */
function untilStopped(pids: readonly number[]): void {
  const end = performance.now() + STOP_LIMIT_MS;
  while (pids.some((pid) => !/^State:\s+[TtZX]/m.test(statusOf(pid) ?? 'State: X'))) {
    if (performance.now() > end) {
      throw new Error('Postgres did not stand still');
    }
  }
}

/** A session may end just before. */
function signalIfThere(pid: number, name: 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') {
      throw error;
    }
  }
}

function parentOf(pid: string): number | undefined {
  const parent = /^PPid:\s+(\d+)$/m.exec(statusOf(pid) ?? '')?.[1];
  return parent === undefined ? undefined : Number(parent);
}

/** Undefined when the process is gone. */
function statusOf(pid: number | string): string | undefined {
  try {
    return readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  } catch {
    return undefined;
  }
}

async function kill(server: EmbeddedPostgres): Promise<void> {
  const ended = new Promise<void>((done) => {
    server.onExit(() => {
      done();
    });
  });
  process.kill(server.pid, 'SIGKILL');
  await ended;
}

async function makeTemplate(url: string): Promise<void> {
  const admin = await createDataSource({ DATABASE_URL: url }).initialize();
  await admin.query('create database template_migrated');
  await admin.destroy();
  await migrate({
    DATABASE_URL: onDatabase(url, 'template_migrated'),
    DATABASE_DIRECT_URL: undefined,
  });
}
