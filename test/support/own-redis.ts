/**
 * A database of its own on the Redis of this run, one for each of jest's workers: the queues have the same
 * names everywhere, and a worker must not take another test's jobs. Undefined without Redis.
 */
export function ownRedis(): string | undefined {
  const url = process.env['TEST_REDIS_URL'];
  return url === undefined
    ? undefined
    : `${url.replace(/\/\d*$/, '')}/${process.env['JEST_WORKER_ID'] ?? '1'}`;
}
