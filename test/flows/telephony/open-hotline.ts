import { openStaticHost } from '../../../apps/cli/start/static-host.ts';
import { freshDatabase } from '../../support/database.ts';
import { registryOf } from '../../../apps/worker/handlers/all.ts';
import { WorkerModule } from '../../../apps/worker/worker.module.ts';
import { type OpenWebhooks, openWebhooks } from './open-webhooks.ts';

/** The whole house behind the webhooks, its jobs in the hands of the test, and the telephone network beside it. */
export interface Hotline extends Omit<OpenWebhooks, 'jobs' | 'app'> {
  /** Does all that is due, what failed too, until nothing is left to do now. */
  settled(): Promise<void>;
  /** Moves the clock in steps, so that each thing is done when it is due. */
  pass(minutes: number, steps?: number): Promise<void>;
}

const AT_ONCE = 6;
const MOST_RETRIES = 3;

export async function openHotline(startAt: Date): Promise<Hotline> {
  const database = await freshDatabase();
  let publicBase = '';
  const fallback = await openStaticHost(() => publicBase);
  const { jobs, ...open } = await openWebhooks({
    ...{ databaseUrl: database.url, startAt, jobsAtOnce: AT_ONCE },
    voiceFallback: fallback.fallbackUrl,
    subjects: (parts) => [WorkerModule.on(parts)],
    registry: registryOf,
  });
  publicBase = open.settings.PUBLIC_BASE_URL;
  const settled = oneAtATime(async () => {
    await jobs.doAll();
    for (let tries = 0; tries < MOST_RETRIES && (await jobs.retrySoon()) > 0; tries += 1) {
      await jobs.doAll();
    }
  });
  return {
    ...open,
    settled,
    pass: async (minutes, steps = 1) => {
      for (let step = 0; step < steps; step += 1) {
        await open.phones.clock.advance({ minutes: minutes / steps });
        await settled();
      }
    },
    close: async () => {
      await open.close();
      await fallback.close();
      await database.drop();
    },
  };
}

/** The test asks from many conversations at once; the work is done by one. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
}
