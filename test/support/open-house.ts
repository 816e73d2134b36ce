import { Clock, openLog, type Settings } from '#platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Writable } from 'node:stream';
import { DataSource } from 'typeorm';
import { createApi } from '../../apps/api/create-api.ts';
import { createPhones, type Phones } from '../../apps/phones/index.ts';
import { createWorker, type Worker } from '../../apps/worker/create-worker.ts';
import { freshDatabase } from './database.ts';
import { ownRedis } from './own-redis.ts';
import { HANG_LIMIT_MS, testSettings } from './test-settings.ts';
import { eventually } from './until.ts';
import { freePort } from '../../libs/platform/postgres/free-port.ts';

/** Everything that runs in the city, in one process: api, worker, the telephone network and a mailbox. */
export interface House {
  readonly app: NestFastifyApplication;
  readonly worker: Worker;
  readonly phones: Phones;
  readonly settings: Settings;
  readonly database: DataSource;
  /** All that was logged so far. */
  logged(): string;
  /** Finds a use case by its class. */
  get<T>(type: abstract new (...args: never[]) => T): T;
  /** Resolves when nothing is due or under way any more, in the outbox as on the telephone. */
  settled(): Promise<void>;
  /** Moves the one clock, then waits until all is settled. */
  later(minutes: number): Promise<void>;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly backend?: 'postgres' | 'redis';
  /** When it begins; ten o'clock on a working Monday in Brussels unless told otherwise. */
  readonly startAt?: Date;
  /** For a spec of a database that is away; else pages wait for it as long as it takes. */
  readonly databaseTimeoutSeconds?: number;
}

const MONDAY_TEN = new Date('2026-11-23T09:00:00Z');

/** The clock of the telephone network, as the app follows it in a demonstration. */
class PhonesClock extends Clock {
  constructor(private readonly phones: Phones) {
    super();
  }

  override now(): Date {
    return this.phones.clock.now();
  }
}

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const database = await freshDatabase();
  const port = await freePort();
  const publicBaseUrl = `http://127.0.0.1:${String(port)}`;
  const given = testSettings({ DATABASE_URL: database.url });
  const phones = await createPhones({
    accountSid: given.TWILIO_ACCOUNT_SID,
    authToken: given.TWILIO_AUTH_TOKEN,
    smsNumber: given.TWILIO_SMS_NUMBER,
    voiceNumber: given.TWILIO_VOICE_NUMBER,
    publicBaseUrl,
    ...{ startAt: options.startAt ?? MONDAY_TEN, hangLimitMs: HANG_LIMIT_MS },
  });
  const settings: Settings = {
    ...given,
    PORT: port,
    PUBLIC_BASE_URL: publicBaseUrl,
    TWILIO_API_BASE_URL: phones.url,
    SMTP_URL: phones.smtpUrl,
    DATABASE_TIMEOUT_SECONDS: options.databaseTimeoutSeconds ?? given.DATABASE_TIMEOUT_SECONDS,
    QUEUE_BACKEND: options.backend ?? 'postgres',
    REDIS_URL: ownRedis() ?? given.REDIS_URL,
  };
  const lines: string[] = [];
  const log = openLog({ LOG_LEVEL: 'debug' }, 'test', intoLines(lines));
  const parts = { settings, log, clock: new PhonesClock(phones) };
  const app = await createApi(parts, { demonstration: true });
  await app.listen(port, '127.0.0.1');
  const worker = await createWorker(parts);
  const dataSource = app.get(DataSource);
  const settled = async (): Promise<void> => {
    await eventually(() => isSettled(dataSource, phones, worker));
  };
  return {
    app,
    worker,
    phones,
    settings,
    database: dataSource,
    logged: () => lines.join(''),
    get: (type) => app.get(type as never, { strict: false }),
    settled,
    later: async (minutes) => {
      await settled();
      await phones.clock.advance({ minutes });
      await settled();
    },
    close: async () => {
      await worker.close();
      await app.close();
      await phones.close();
      await database.drop();
    },
  };
}

/**
 * Two looks with nothing to do between them: an effect of the first may still be on its way at the other.
 * @throws what is still to be done, as the outbox tells it
 */
async function isSettled(database: DataSource, phones: Phones, worker: Worker): Promise<boolean> {
  for (let look = 0; look < 2; look += 1) {
    await phones.settled();
    const due = await whatIsDue(database, phones.clock.now());
    if (due.length > 0) {
      if (due.some(({ state, waits }) => state === 'new' && !waits)) {
        // the clock may have made it due, which nobody told the worker
        worker.wake();
      }
      throw new Error(`still to be done: ${JSON.stringify(due)}`);
    }
  }
  return true;
}

interface DueRow {
  readonly state: 'new' | 'sent';
  readonly waits: boolean;
}

function whatIsDue(database: DataSource, now: Date): Promise<DueRow[]> {
  return database.query(
    `select name, state, starts, deliveries, failures, last_error, not_before > now() as waits
     from outbox where state in ('new', 'sent') and due_at <= $1`,
    [now],
  );
}

function intoLines(lines: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
}
