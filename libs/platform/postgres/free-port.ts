import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

const LOWEST = 10_000;
const HIGHEST = 32_000;
const MOST_TRIES = 100;

/**
 * A port of 127.0.0.1 that is free now. It lies below those that a system hands out by itself: one of them
 * could belong to somebody's outgoing connection a moment later. @throws when none is found
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) {
      return port;
    }
  }
  throw new Error(`No port is free between ${LOWEST} and ${HIGHEST}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => {
      answer(false);
    });
    probe.listen(port, '127.0.0.1', () => {
      probe.close(() => {
        answer(true);
      });
    });
  });
}
