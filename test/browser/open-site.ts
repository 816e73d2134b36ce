import { HandClock, openLog, type Settings } from '#platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../apps/api/create-api.ts';
import { freshDatabase } from '../support/database.ts';
import { testSettings } from '../support/test-settings.ts';

/** The HTTP program on a database of its own, at ten o'clock on a working Monday. */
export interface OpenSite {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly settings: Settings;
  readonly clock: HandClock;
  close(): Promise<void>;
}

export async function openSite(): Promise<OpenSite> {
  const database = await freshDatabase();
  const settings = testSettings({ DATABASE_URL: database.url });
  const clock = new HandClock(new Date('2026-11-23T09:00:00Z'));
  const parts = { settings, clock, log: openLog(settings, 'api') };
  const app = await createApi(parts, { demonstration: false });
  await app.listen(0, '127.0.0.1');
  const close = async (): Promise<void> => {
    await app.close();
    await database.drop();
  };
  return { app, url: await app.getUrl(), settings, clock, close };
}
