import { prepareDataFolder, reachEmbeddedPostgres, readSettings, type Settings } from '#platform';
import { join } from 'node:path';
import { lockFolder } from '../start/folder-lock.ts';
import { KeptPostgres } from '../start/kept-postgres.ts';
import { completeSettings, readWish, wantedDataFolder } from '../start/own-settings.ts';
import { runningAddresses } from '../start/running-file.ts';
import { type Shutdown } from '../start/shutdown.ts';

/** Nobody listens there; a command that reaches for phones or mail says so. */
const NOWHERE = { TWILIO_API_BASE_URL: 'http://127.0.0.1:9', SMTP_URL: 'smtp://127.0.0.1:9' };

/**
 * The settings that were given; without them those of this clone's own start. When that is not running, its
 * Postgres is started for the command, and `shutdown` ends it.
 */
export async function commandSettings(
  env: NodeJS.ProcessEnv,
  shutdown: Shutdown,
): Promise<Settings> {
  const { given, plan } = await readWish(env);
  if (!plan.postgres && !plan.phones) {
    return readSettings(given);
  }
  const folder = await prepareDataFolder(wantedDataFolder(given));
  const addresses = plan.phones ? { ...NOWHERE, ...runningAddresses(folder) } : {};
  const database = plan.postgres ? { DATABASE_URL: await ownDatabase(folder, shutdown) } : {};
  const known = { ...addresses, ...given, ...database };
  return readSettings(completeSettings(known, plan, folder));
}

async function ownDatabase(folder: string, shutdown: Shutdown): Promise<string> {
  const running = await reachEmbeddedPostgres(join(folder, 'postgres'));
  if (running !== undefined) {
    return running;
  }
  await shutdown.hold(
    () => lockFolder(folder),
    (unlock) => {
      unlock();
    },
  );
  const postgres = await shutdown.hold(
    () => KeptPostgres.start(folder, () => undefined),
    (held) => held.stop(),
  );
  return postgres.url();
}
