import { type OutboxId } from '#kernel';
import {
  Clock,
  openLog,
  type QueueName,
  queueNames,
  Relay,
  RunJob,
  type Settings,
  type Tx,
  UnitOfWork,
} from '#platform';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { type AddressInfo } from 'node:net';
import { createPhones, type Phones } from '../../../apps/phones/index.ts';
import { TwilioModule } from '../../../apps/api/twilio/twilio.module.ts';
import { registryOf } from '../../../apps/worker/handlers/all.ts';
import { WorkerModule } from '../../../apps/worker/worker.module.ts';
import { eachOf } from '../../faults/seeded.ts';
import { freshDatabase } from '../../support/database.ts';
import { testSettings } from '../../support/test-settings.ts';
import { openFallbackHost } from './fallback-host.ts';

type Type<T> = abstract new (...args: never[]) => T;

/** The whole house behind the webhooks, its jobs in the hands of the test, and the telephone network beside it. */
export interface Hotline {
  readonly phones: Phones;
  readonly settings: Settings;
  get<T>(type: Type<T>): T;
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  rows<T = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<T[]>;
  /** Does all that is due, what failed too, until nothing is left to do now. */
  settled(): Promise<void>;
  /** Moves the clock in steps, so that each thing is done when it is due. */
  pass(minutes: number, steps?: number): Promise<void>;
  close(): Promise<void>;
}

const AT_ONCE = 6;

export async function openHotline(startAt: Date): Promise<Hotline> {
  const database = await freshDatabase();
  const fallback = await openFallbackHost();
  const base = testSettings({ DATABASE_URL: database.url });
  const phones = await createPhones({
    accountSid: base.TWILIO_ACCOUNT_SID,
    authToken: base.TWILIO_AUTH_TOKEN,
    smsNumber: base.TWILIO_SMS_NUMBER,
    voiceNumber: base.TWILIO_VOICE_NUMBER,
    webhooks: { voiceFallback: `${fallback.url}/fallback.xml` },
    startAt,
  });
  const settings = { ...base, TWILIO_API_BASE_URL: phones.url, SMTP_URL: phones.smtpUrl };
  const app = await openApp(settings, phones);
  const { port } = app.getHttpServer().address() as AddressInfo;
  settings.PUBLIC_BASE_URL = `http://127.0.0.1:${String(port)}`;
  phones.pointAt(settings.PUBLIC_BASE_URL);
  fallback.pointAt(settings.PUBLIC_BASE_URL);
  const unitOfWork = app.get(UnitOfWork);
  const settled = oneAtATime(worker(app, settings, phones));
  return {
    phones,
    settings,
    get: (type) => app.get(type, { strict: false }),
    inTransaction: (work) => unitOfWork.run(work),
    rows: (sql, params) => unitOfWork.run((tx) => tx.query(sql, params)),
    settled,
    pass: async (minutes, steps = 1) => {
      for (let step = 0; step < steps; step += 1) {
        await phones.clock.advance({ minutes: minutes / steps });
        await settled();
      }
    },
    close: async () => {
      await phones.settled();
      await app.close();
      await phones.close();
      await fallback.close();
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
  const imports = [WorkerModule.on(parts), TwilioModule];
  const module = await Test.createTestingModule({ imports }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), {
    logger: false,
  });
  await app.listen(0, '127.0.0.1');
  return app;
}

function worker(
  app: NestFastifyApplication,
  settings: Settings,
  phones: Phones,
): () => Promise<void> {
  const unitOfWork = app.get(UnitOfWork);
  const log = openLog(settings, 'test');
  const registry = registryOf((type) => app.get(type, { strict: false }));
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
  const carryAll = async (): Promise<void> => {
    await phones.settled();
    while ((await relay.carry()) > 0) {
      await eachOf(handed.splice(0), AT_ONCE, (outboxId) => runJob.run(outboxId));
      await phones.settled();
    }
  };
  const retry = (): Promise<{ count: number }[]> =>
    unitOfWork.run((tx) =>
      tx.query<{ count: number }[]>(
        `with again as (
           update outbox set not_before = now() - interval '1 second'
           where state = 'new' and not_before > now() and due_at <= $1 returning 1)
         select count(*)::int as count from again`,
        [phones.clock.now()],
      ),
    );
  return async () => {
    await carryAll();
    for (let tries = 0; tries < 3 && ((await retry())[0]?.count ?? 0) > 0; tries += 1) {
      await carryAll();
    }
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
