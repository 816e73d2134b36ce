import { Redis } from 'ioredis';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Need } from '../support/needs.ts';
import { onPath } from '../support/on-path.ts';
import { type RunningRedis, startRedis } from '../support/redis.ts';
import { quickFolder } from '../support/quick-folder.ts';

/** One that somebody else started cannot be taken away. */
export const redisServer: Need = {
  what: 'a Redis of its own',
  install: 'install redis-server',
  isThere: () => onPath('redis-server') !== undefined,
};

/** A Redis that a test may take away. Houses that are opened while it is there stand on it. */
export interface OwnRedis {
  /** It keeps nothing on a disk: when it is back it is empty. */
  stop(): Promise<void>;
  /** On the same port. */
  startAgain(): Promise<void>;
  flush(): Promise<void>;
  close(): Promise<void>;
}

export async function ownRedisServer(): Promise<OwnRedis> {
  const folder = await mkdtemp(join(quickFolder(), 'meldpunt-recovery-'));
  const before = { ...process.env };
  delete process.env['REDIS_URL'];
  let redis = await start(folder);
  process.env['TEST_REDIS_URL'] = redis.url;
  const port = Number(new URL(redis.url).port);
  return {
    stop: () => redis.stop(),
    startAgain: async () => {
      redis = await start(folder, port);
    },
    flush: async () => {
      const client = new Redis(redis.url);
      await client.flushall();
      await client.quit();
    },
    close: async () => {
      await redis.stop();
      Object.assign(process.env, before);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function start(folder: string, port?: number): Promise<RunningRedis> {
  const redis = await startRedis(folder, port === undefined ? {} : { port });
  if (redis === undefined) {
    throw new Error('no redis-server on the PATH: use describeWith(redisServer, …)');
  }
  return redis;
}
