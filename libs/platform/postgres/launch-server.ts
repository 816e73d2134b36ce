import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Place } from './init-data.ts';
import { postgresEnvironment } from './postgres-environment.ts';

const LOG_LENGTH = 4000;
const FAST_LIMIT_MS = 20_000;

export interface LaunchedServer {
  readonly pid: number;
  stop(): Promise<void>;
  onExit(listener: (signal: string | null) => void): void;
}

/** @throws with the end of Postgres's own log when it ends before it is ready */
export async function launchServer(
  place: Place,
  port: number,
  flags: readonly string[],
): Promise<LaunchedServer> {
  const server = spawn(join(place.programs, 'bin/postgres'), [...fixed(place, port), ...flags], {
    ...place.owner,
    cwd: place.folder,
    env: postgresEnvironment(),
    // its own process group: Ctrl-C in the terminal must not stop it before the programs that use it
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const guard = guardAgainstOurDeath(place, server);
  await untilReady(server);
  let asked = false;
  return {
    pid: server.pid ?? 0,
    stop: async () => {
      asked = true;
      await stop(server);
      await guard.end();
    },
    onExit: (listener) => {
      server.once('close', (_code, signal) => {
        if (!asked) {
          listener(signal);
        }
      });
    },
  };
}

function fixed(place: Place, port: number): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    // a failing statement carries what people typed
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
  ];
  return ['-D', place.data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])];
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    let log = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-LOG_LENGTH);
      if (log.includes('ready to accept connections')) {
        done();
      }
    });
    server.once('error', fail);
    server.once('close', (code) => {
      fail(new Error(`postgres ended with ${String(code)}: ${log}`));
    });
  });
}

/** A pipe that we hold: when we are killed it closes, and the guard shuts the server down in order. */
function guardAgainstOurDeath(place: Place, server: ChildProcess): { end(): Promise<void> } {
  const script = 'while read -r line; do :; done; kill -INT "$1"';
  const guard = spawn('/bin/sh', ['-c', script, 'sh', String(server.pid)], {
    ...place.owner,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // without a shell there is no guard: the next start then ends what was left
  guard.once('error', () => undefined);
  server.once('close', () => guard.kill('SIGKILL'));
  guard.unref();
  return {
    end: async () => {
      if (guard.pid !== undefined && guard.exitCode === null && guard.signalCode === null) {
        guard.ref();
        await once(guard, 'exit');
      }
    },
  };
}

/** SIGINT is Postgres's fast shutdown, SIGQUIT its immediate one. */
async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) {
    return;
  }
  const ended = once(server, 'close');
  server.kill('SIGINT');
  const harder = setTimeout(() => server.kill('SIGQUIT'), FAST_LIMIT_MS);
  await ended;
  clearTimeout(harder);
}
