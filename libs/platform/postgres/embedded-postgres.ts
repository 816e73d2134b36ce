import { chown, mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { closedFolder, databaseOwner } from './database-owner.ts';
import { findBinaries } from './find-binaries.ts';
import { freePort } from './free-port.ts';
import { initData, type Place } from './init-data.ts';
import { stopLeftOver } from './left-over.ts';
import { launchServer, type LaunchedServer } from './launch-server.ts';

const MAX_ATTEMPTS = 40;
const RETRY_MS = 250;

export interface EmbeddedPostgres {
  /** Reaches the database `postgres` as its owner. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Shuts down in order; clients are disconnected. */
  stop(): Promise<void>;
  /** Tells of an end that nobody asked for, with the signal that caused it. */
  onExit(listener: (signal: string | null) => void): void;
}

export interface EmbeddedOptions {
  /** Further arguments, as `['-c', 'fsync=off']`. */
  readonly flags?: readonly string[];
  /** A free one when left out. */
  readonly port?: number;
}

/**
 * A real Postgres from npm packages, on 127.0.0.1 only. `folder` keeps its data and password
 * between starts. It ends when we end, however that happens.
 */
export async function startEmbeddedPostgres(
  folder: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  const flags = options.flags ?? [];
  const place = await preparePlace(folder);
  const password = await initData(place, !flags.includes('fsync=off'));
  await stopLeftOver(place.data);
  const { server, port } = await launchStubbornly(place, flags, options.port);
  return {
    url: embeddedUrl(password, port),
    port,
    pid: server.pid,
    stop: () => server.stop(),
    onExit: (listener) => {
      server.onExit(listener);
    },
  };
}

async function preparePlace(wanted: string): Promise<Place> {
  await mkdir(wanted, { recursive: true, mode: 0o700 });
  const folder = await realpath(wanted);
  const data = join(folder, 'data');
  const owner = await databaseOwner(data);
  if (owner !== undefined) {
    await chown(folder, owner.uid, owner.gid);
    const closed = await closedFolder(folder, owner);
    if (closed !== undefined) {
      throw new Error(
        `Postgres runs as user ${owner.uid} and cannot pass ${closed}: set MELDPUNT_DATA_DIR elsewhere`,
      );
    }
  }
  return { folder, data, owner, programs: await findBinaries(folder, owner) };
}

/** A killed server's last processes hold the data a moment longer; a port found free may be taken since. */
async function launchStubbornly(
  place: Place,
  flags: readonly string[],
  fixedPort: number | undefined,
): Promise<{ server: LaunchedServer; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = fixedPort ?? (await freePort());
    try {
      return { server: await launchServer(place, port, flags), port };
    } catch (error) {
      const passing = /still in use|already exists|Address already in use|could not bind/;
      if (attempt >= MAX_ATTEMPTS || !(error instanceof Error) || !passing.test(error.message)) {
        throw error;
      }
      await pause(RETRY_MS);
    }
  }
}

export function embeddedUrl(password: string, port: number): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}
