import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../log/log.ts';
import { isDatabaseAway, sqlStateOf } from './sql-errors.ts';

interface Waiting {
  readonly log: Log;
  /** Called once, when the database is not there at the first look. */
  readonly meanwhile?: () => Promise<void>;
  readonly pauseMs?: number;
}

/** At one look a second, one line in half a minute. */
const TELL_EVERY = 30;

/**
 * Does what needs the database, as soon as it is there: a Postgres that recovers after a power cut takes as long as
 * it takes, and giving up before helps nobody. @throws what is wrong for another reason than that it is away
 */
export async function whenDatabaseIsThere<T>(
  work: () => Promise<T>,
  { log, meanwhile, pauseMs = 1_000 }: Waiting,
): Promise<T> {
  for (let look = 0; ; look += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseAway(error)) {
        throw error;
      }
      if (look % TELL_EVERY === 0) {
        log.warn('database.waiting', { sqlState: sqlStateOf(error), count: look });
      }
      await (look === 0 ? meanwhile?.() : undefined);
      await pause(pauseMs);
    }
  }
}
