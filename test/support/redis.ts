import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onPath } from './on-path.ts';
import { freePort } from '../../libs/platform/postgres/free-port.ts';

const START_LIMIT_MS = 300_000;

export interface RunningRedis {
  readonly url: string;
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

/**
 * The Redis of `REDIS_URL`, else one of our own from `redis-server` on the PATH; undefined where there is neither.
 * `persistent` keeps an append-only file in `folder`, as production does.
 */
export async function startRedis(
  folder: string,
  { port, persistent = false }: { port?: number; persistent?: boolean } = {},
): Promise<RunningRedis | undefined> {
  const given = process.env['REDIS_URL'];
  if (given !== undefined && given !== '') {
    return { url: given, pid: undefined, stop: () => Promise.resolve() };
  }
  const program = onPath('redis-server');
  if (program === undefined) {
    return undefined;
  }
  const chosen = port ?? (await freePort());
  const args = ['--port', String(chosen), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
  args.push('--appendonly', persistent ? 'yes' : 'no');
  const redis = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(redis, 'close');
  endWithUs(redis);
  await untilReady(redis.stdout, ended);
  return {
    url: `redis://127.0.0.1:${chosen}`,
    pid: redis.pid,
    stop: async () => {
      redis.kill('SIGTERM');
      await ended;
    },
  };
}

/** A pipe that we hold closes when the run is killed; then Redis must not stay. */
function endWithUs(redis: ChildProcess): void {
  const script = 'while read -r line; do :; done; kill "$1"';
  const guard = spawn('/bin/sh', ['-c', script, 'sh', String(redis.pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.once('error', () => undefined);
  guard.unref();
  redis.once('close', () => guard.kill('SIGKILL'));
}

function untilReady(output: NodeJS.ReadableStream, ended: Promise<unknown>): Promise<void> {
  return new Promise((done, fail) => {
    let log = '';
    const late = setTimeout(() => {
      fail(new Error(`redis-server is not ready: ${log}`));
    }, START_LIMIT_MS);
    output.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-2000);
      if (log.includes('Ready to accept connections')) {
        clearTimeout(late);
        done();
      }
    });
    void ended.then(() => {
      clearTimeout(late);
      fail(new Error(`redis-server ended: ${log}`));
    }, fail);
  });
}
