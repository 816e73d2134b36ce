import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const FAST_LIMIT_MS = 20_000;
const LIMIT_MS = 25_000;

/** What the lock file in a data folder says of the server that runs on it. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** The server that runs on `data`; a stale lock file, or a pid that another program got since, is none. */
export function runningServer(data: string): RunningServer | undefined {
  const lines = lockFile(data).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !commandLine(pid).includes(data)) {
    return undefined;
  }
  return { pid, port: Number(lines[3]) };
}

/** A start that was killed may leave its server running on our data: it is shut down first. */
export async function stopLeftOver(data: string): Promise<void> {
  const server = runningServer(data);
  if (server === undefined) {
    return;
  }
  process.kill(server.pid, 'SIGINT');
  const began = performance.now();
  let pressed = false;
  while (runningServer(data)?.pid === server.pid && commandLine(server.pid) !== '') {
    const waited = performance.now() - began;
    if (waited > LIMIT_MS) {
      throw new Error(`An older Postgres (pid ${server.pid}) on ${data} does not stop`);
    }
    if (waited > FAST_LIMIT_MS && !pressed) {
      pressed = true;
      process.kill(server.pid, 'SIGQUIT');
    }
    await pause(50);
  }
}

function lockFile(data: string): string {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8');
  } catch {
    return '';
  }
}

function commandLine(pid: number): string {
  try {
    return existsSync('/proc/self/cmdline')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
