/** What a machine may lack. */
export interface Need {
  readonly what: string;
  readonly install: string;
  isThere(): boolean;
}

/** Filled by the services of the run: `REDIS_URL`, or `redis-server` on the PATH. */
const redis: Need = {
  what: 'Redis',
  install: 'install redis-server, or set REDIS_URL',
  isThere: () => (process.env['TEST_REDIS_URL'] ?? '') !== '',
};

/** Filled by the services of the run, which try to start one. */
const browser: Need = {
  what: 'a browser',
  install: 'install libnss3 and libexpat1, or chromium',
  isThere: () => (process.env['TEST_BROWSER'] ?? '') !== '',
};

export const needs = { redis, browser };

/**
 * `describe` for tests that need what not every machine has. Without it the tests are left out, loudly,
 * and count as still to do; in CI nothing may be left out.
 */
export function describeWith(need: Need, title: string, tests: () => void): void {
  if (need.isThere()) {
    describe(title, tests);
    return;
  }
  const line = `LEFT OUT for want of ${need.what}: "${title}" (${need.install})`;
  if ((process.env['CI'] ?? '') !== '') {
    throw new Error(line);
  }
  process.stderr.write(`${line}\n`);
  it.todo(line);
}
