import { CallsModule, callsJobs } from '#calls';
import { GeographyModule } from '#geography';
import { type OutboxId } from '#kernel';
import { messagingJobs, MessagingModule } from '#messaging';
import {
  Clock,
  JobRegistry,
  openLog,
  PlatformModule,
  type QueueName,
  queueNames,
  Relay,
  RunJob,
  type Settings,
  type Tx,
  UnitOfWork,
} from '#platform';
import { DiscoveryModule } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { type AddressInfo } from 'node:net';
import { createPhones, type Phones } from '../../../apps/phones/index.ts';
import { TwilioModule } from '../../../apps/api/twilio/twilio.module.ts';
import { callsHandlers } from '../../../apps/worker/handlers/calls.ts';
import { messagingHandlers } from '../../../apps/worker/handlers/messaging.ts';
import { freshDatabase } from '../../support/database.ts';
import { testSettings } from '../../support/test-settings.ts';
import { layCable } from './cable.ts';

type Type<T> = abstract new (...args: never[]) => T;

/** The webhooks on a port, their jobs in the hands of the test, and the telephone network beside them. */
export interface OpenLine {
  readonly phones: Phones;
  readonly app: NestFastifyApplication;
  readonly settings: Settings;
  get<T>(type: Type<T>): T;
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Rows of a query, for looking at what was stored. */
  rows<T = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<T[]>;
  /** Does all that is due, and again what failed when `retry` says so, until nothing is left to do now. */
  work(options?: { retry?: boolean }): Promise<void>;
  /** Every statement that went to the database so far. */
  readonly statements: readonly string[];
  /** Takes the database away, for good. */
  readonly cutDatabase: () => void;
  close(): Promise<void>;
}

/** A working day at 10.00 in Brugge. */
const START = new Date('2026-11-23T09:00:00Z');

export async function openLine({ startAt = START } = {}): Promise<OpenLine> {
  const database = await freshDatabase();
  const cable = await layCable(database.url);
  const base = testSettings({ DATABASE_URL: cable.url });
  const phones = await createPhones({
    accountSid: base.TWILIO_ACCOUNT_SID,
    authToken: base.TWILIO_AUTH_TOKEN,
    smsNumber: base.TWILIO_SMS_NUMBER,
    voiceNumber: base.TWILIO_VOICE_NUMBER,
    startAt,
  });
  // the public address is known only once the port is
  const settings = { ...base, TWILIO_API_BASE_URL: phones.url, SMTP_URL: phones.smtpUrl };
  const app = await openApp(settings, phones);
  const { port } = app.getHttpServer().address() as AddressInfo;
  settings.PUBLIC_BASE_URL = `http://127.0.0.1:${port}`;
  phones.pointAt(settings.PUBLIC_BASE_URL);
  const get = <T>(type: Type<T>): T => app.get(type, { strict: false });
  const unitOfWork = app.get(UnitOfWork);
  return {
    phones,
    app,
    settings,
    get,
    inTransaction: (work) => unitOfWork.run(work),
    rows: (sql, params) => unitOfWork.run((tx) => tx.query(sql, params)),
    work: worker(app, get, settings, phones),
    statements: cable.statements,
    cutDatabase: () => {
      cable.cut();
    },
    close: async () => {
      await phones.settled();
      await app.close();
      await phones.close();
      await cable.remove();
      await database.drop();
    },
  };
}

async function openApp(settings: Settings, phones: Phones): Promise<NestFastifyApplication> {
  class NetworkTime extends Clock {
    override now(): Date {
      return phones.clock.now();
    }
  }
  const parts = { settings, clock: new NetworkTime(), log: openLog(settings, 'test') };
  const subjects = [GeographyModule, MessagingModule, CallsModule];
  const imports = [PlatformModule.on(parts), DiscoveryModule, ...subjects];
  const module = await Test.createTestingModule({ imports: [...imports, TwilioModule] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), {
    logger: false,
  });
  await app.listen(0, '127.0.0.1');
  return app;
}

function worker(
  app: NestFastifyApplication,
  get: OpenLine['get'],
  settings: Settings,
  phones: Phones,
): OpenLine['work'] {
  const unitOfWork = app.get(UnitOfWork);
  const log = openLog(settings, 'test');
  const handlers = [...messagingHandlers(get), ...callsHandlers(get)];
  const registry = new JobRegistry([...messagingJobs, ...callsJobs], handlers);
  const handed: OutboxId[] = [];
  const queue = {
    addBulk: (jobs: readonly { data: object }[]) => {
      handed.push(...jobs.map(({ data }) => (data as { outboxId: OutboxId }).outboxId));
      return Promise.resolve();
    },
    ping: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const queues = new Map<QueueName, typeof queue>(queueNames.map((name) => [name, queue]));
  const relay = new Relay(unitOfWork, registry, queues, app.get(Clock), log);
  const runJob = new RunJob(unitOfWork, registry, log);
  return async ({ retry = false } = {}) => {
    if (retry) {
      await unitOfWork.run((tx) =>
        tx.query(`update outbox set not_before = now() - interval '1 second'`),
      );
    }
    await phones.settled();
    while ((await relay.carry()) > 0) {
      for (const outboxId of handed.splice(0)) {
        await runJob.run(outboxId);
      }
      await phones.settled();
    }
  };
}
