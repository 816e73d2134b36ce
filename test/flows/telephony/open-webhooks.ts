import {
  Clock,
  type JobRegistry,
  openLog,
  type PlatformParts,
  type Settings,
  type Tx,
  UnitOfWork,
} from '#platform';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { type AddressInfo } from 'node:net';
import { createPhones, type Phones } from '../../../apps/phones/index.ts';
import { TwilioModule } from '../../../apps/api/twilio/twilio.module.ts';
import { type JobsInHand, jobsInHand } from '../../support/jobs-in-hand.ts';
import { HANG_LIMIT_MS, testSettings } from '../../support/test-settings.ts';

type Get = <T>(type: abstract new (...args: never[]) => T) => T;
type Imports = NonNullable<Parameters<typeof Test.createTestingModule>[0]['imports']>;

/** The webhooks on a port, on the time of the telephone network beside them, with jobs in the test's hands. */
export interface OpenWebhooks {
  readonly phones: Phones;
  readonly app: NestFastifyApplication;
  readonly settings: Settings;
  readonly jobs: JobsInHand;
  readonly get: Get;
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Rows of a query, for looking at what was stored. */
  rows<T = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

interface Wanted {
  readonly databaseUrl: string;
  readonly startAt: Date;
  /** Answers calls when the app does not; by default nobody does. */
  readonly voiceFallback?: string;
  /** What runs beside the webhooks. */
  readonly subjects: (parts: PlatformParts) => Imports;
  readonly registry: (get: Get) => JobRegistry;
  /** How many jobs run side by side. */
  readonly jobsAtOnce: number;
}

export async function openWebhooks(wanted: Wanted): Promise<OpenWebhooks> {
  const base = testSettings({ DATABASE_URL: wanted.databaseUrl });
  const phones = await createPhones({
    accountSid: base.TWILIO_ACCOUNT_SID,
    authToken: base.TWILIO_AUTH_TOKEN,
    smsNumber: base.TWILIO_SMS_NUMBER,
    voiceNumber: base.TWILIO_VOICE_NUMBER,
    ...(wanted.voiceFallback !== undefined && {
      webhooks: { voiceFallback: wanted.voiceFallback },
    }),
    ...{ startAt: wanted.startAt, hangLimitMs: HANG_LIMIT_MS },
  });
  const settings = { ...base, TWILIO_API_BASE_URL: phones.url, SMTP_URL: phones.smtpUrl };
  const log = openLog(settings, 'test');
  const parts = { settings, log, clock: networkTime(phones) };
  const imports = [...wanted.subjects(parts), TwilioModule];
  const app = await listen(Test.createTestingModule({ imports }));
  const { port } = app.getHttpServer().address() as AddressInfo;
  // the public address is known only once the port is
  settings.PUBLIC_BASE_URL = `http://127.0.0.1:${String(port)}`;
  phones.pointAt(settings.PUBLIC_BASE_URL);
  const get: Get = (type) => app.get(type, { strict: false });
  const unitOfWork = app.get(UnitOfWork);
  const registry = wanted.registry(get);
  return {
    ...{ phones, app, settings, get },
    jobs: jobsInHand({ get, registry, log, phones, atOnce: wanted.jobsAtOnce }),
    inTransaction: (work) => unitOfWork.run(work),
    rows: (sql, params) => unitOfWork.run((tx) => tx.query(sql, params)),
    close: async () => {
      await phones.settled();
      await app.close();
      await phones.close();
    },
  };
}

function networkTime(phones: Phones): Clock {
  class NetworkTime extends Clock {
    override now(): Date {
      return phones.clock.now();
    }
  }
  return new NetworkTime();
}

async function listen(builder: TestingModuleBuilder): Promise<NestFastifyApplication> {
  const module = await builder.compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), {
    logger: false,
  });
  await app.listen(0, '127.0.0.1');
  return app;
}
