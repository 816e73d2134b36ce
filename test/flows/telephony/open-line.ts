import { CallsModule } from '#calls';
import { GeographyModule } from '#geography';
import { MessagingModule } from '#messaging';
import { JobRegistry, PlatformModule } from '#platform';
import { DiscoveryModule } from '@nestjs/core';
import { callsHandlers } from '../../../apps/worker/handlers/calls.ts';
import { messagingHandlers } from '../../../apps/worker/handlers/messaging.ts';
import { freshDatabase } from '../../support/database.ts';
import { layCable } from './cable.ts';
import { type OpenWebhooks, openWebhooks } from './open-webhooks.ts';

/** The webhooks on a port with the jobs of texts and calls alone, in the hands of the test and one at a time. */
export interface OpenLine extends Omit<OpenWebhooks, 'jobs'> {
  /** Does all that is due, and again what failed when `retry` says so, until nothing is left to do now. */
  work(options?: { retry?: boolean }): Promise<void>;
  /** Every statement that went to the database so far. */
  readonly statements: readonly string[];
  /** Takes the database away, for good. */
  readonly cutDatabase: () => void;
}

/** A working day at 10.00 in Brugge. */
const START = new Date('2026-11-23T09:00:00Z');

export async function openLine({ startAt = START } = {}): Promise<OpenLine> {
  const database = await freshDatabase();
  const cable = await layCable(database.url);
  const { jobs, ...open } = await openWebhooks({
    ...{ databaseUrl: cable.url, startAt, jobsAtOnce: 1 },
    subjects: (parts) => {
      const subjects = [GeographyModule, MessagingModule, CallsModule];
      return [PlatformModule.on(parts), DiscoveryModule, ...subjects];
    },
    registry: (get) => new JobRegistry([...messagingHandlers(get), ...callsHandlers(get)]),
  });
  return {
    ...open,
    work: async ({ retry = false } = {}) => {
      await (retry ? jobs.retrySoon() : undefined);
      await jobs.doAll();
    },
    statements: cable.statements,
    cutDatabase: () => {
      cable.cut();
    },
    close: async () => {
      await open.close();
      await cable.remove();
      await database.drop();
    },
  };
}
