import { type E164 } from '#kernel';
import { SendText } from '#messaging';
import { HandClock, openLog, type Settings, UnitOfWork, Vault } from '#platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DataSource } from 'typeorm';
import { createApi } from '../../apps/api/create-api.ts';
import { createPhones, type Phones } from '../../apps/phones/index.ts';
import { freshDatabase } from '../support/database.ts';
import { ownRedis } from '../support/own-redis.ts';
import { testSettings } from '../support/test-settings.ts';
import { eventually } from '../support/until.ts';
import { WorkerProcess } from './worker-process.ts';

export interface PoisonFound {
  readonly backend: string;
  readonly poisons: number;
  readonly others: number;
  /** How often each was begun, the most of any. */
  readonly starts: number;
  readonly stuck: number;
  readonly reasons: readonly string[];
  readonly othersDone: number;
  readonly othersStuck: number;
  /** Deaths of the worker. */
  readonly deaths: number;
  /** What was asked after all of them were stuck is done too. */
  readonly doneAfterwards: boolean;
}

const PATIENCE_MS = 600_000;
const POISONED = '+3247599';

/**
 * Texts over which the worker dies: whoever stands in for the provider kills it when it is asked for one of
 * their numbers. They lie among others in one queue, in front.
 */
export async function poisonWorker(
  backend: 'postgres' | 'redis',
  { poisons, others }: { readonly poisons: number; readonly others: number },
): Promise<PoisonFound> {
  const worker: { running?: WorkerProcess } = {};
  const place = await openPlace(backend, () => {
    process.kill(worker.running?.pid ?? 0, 'SIGKILL');
  });
  worker.running = new WorkerProcess(place.settings);
  try {
    await place.ask(POISONED, poisons);
    await place.ask('+3247588', others);
    worker.running.start();
    await eventually(() => place.isOver(), { within: PATIENCE_MS });
    await place.ask('+3247577', 1);
    const done = (await place.count(`state = 'done'`)) + 1;
    await eventually(async () => (await place.count(`state = 'done'`)) === done, {
      within: PATIENCE_MS,
    });
    const stuck = await place.reasons();
    return {
      ...{ backend, poisons, others, deaths: worker.running.deaths, doneAfterwards: true },
      starts: await place.mostStarts(),
      stuck: stuck.length,
      reasons: [...new Set(stuck)],
      othersDone: done - 1,
      othersStuck: Math.max(0, stuck.length - poisons),
    };
  } finally {
    await worker.running.stop();
    await place.close();
  }
}

/** A handler that never returns: the event loop stands still, and nobody kills from outside. */
export async function blockWorker(): Promise<{ readonly endedItself: boolean; log: string }> {
  const worker: { running?: WorkerProcess } = {};
  const place = await openPlace('postgres', () => {
    process.kill(worker.running?.pid ?? 0, 'SIGUSR2');
  });
  const block = `process.on('SIGUSR2', () => { for (;;); })`;
  worker.running = new WorkerProcess(place.settings, ['--import', `data:text/javascript,${block}`]);
  const { running } = worker;
  try {
    await place.ask(POISONED, 1);
    running.start();
    await eventually(() => running.deaths > 0, { within: PATIENCE_MS });
    const line = running.logged.split('\n').find((one) => one.includes('worker.blocked')) ?? '';
    return { endedItself: true, log: /"job":"([^"]*)"/.exec(line)?.[1] ?? '' };
  } finally {
    await running.stop();
    await place.close();
  }
}

interface Place {
  readonly settings: Settings;
  /** Texts to so many numbers that begin so. */
  ask(numbers: string, count: number): Promise<void>;
  count(where: string): Promise<number>;
  reasons(): Promise<string[]>;
  mostStarts(): Promise<number>;
  /** Lets the minute after which a job is handed over again pass; tells whether nothing is left. */
  isOver(): Promise<boolean>;
  close(): Promise<void>;
}

async function openPlace(backend: 'postgres' | 'redis', poison: () => void): Promise<Place> {
  const database = await freshDatabase();
  const given = testSettings({ DATABASE_URL: database.url, QUEUE_BACKEND: backend });
  const phones = await createPhones({
    ...{ accountSid: given.TWILIO_ACCOUNT_SID, authToken: given.TWILIO_AUTH_TOKEN },
    ...{ smsNumber: given.TWILIO_SMS_NUMBER, voiceNumber: given.TWILIO_VOICE_NUMBER },
    ...{ publicBaseUrl: given.PUBLIC_BASE_URL, startAt: new Date(), ticking: true },
  });
  const provider = await openProvider(phones, poison);
  const settings: Settings = {
    ...given,
    TWILIO_API_BASE_URL: `http://127.0.0.1:${String((provider.address() as AddressInfo).port)}`,
    ...(backend === 'redis' ? { REDIS_URL: ownRedis() ?? '' } : {}),
  };
  const log = openLog({ LOG_LEVEL: 'silent' }, 'test');
  const app = await createApi(
    { settings, log, clock: new HandClock(new Date()) },
    { demonstration: false },
  );
  const rows = app.get(DataSource);
  const count = async (where: string): Promise<number> => {
    const [row] = await rows.query<{ count: number }[]>(
      `select count(*)::int as count from outbox where name = 'messaging.send-text' and ${where}`,
    );
    return row?.count ?? 0;
  };
  return {
    settings,
    count,
    ask: (numbers, many) => ask(app, numbers, many),
    reasons: async () =>
      (
        await rows.query<{ reason: string }[]>(
          `select last_error as reason from outbox where state = 'stuck'`,
        )
      ).map(({ reason }) => reason),
    mostStarts: async () =>
      (await rows.query<{ most: number }[]>('select max(starts) as most from outbox'))[0]?.most ??
      0,
    isOver: async () => {
      await rows.query(
        `update outbox set sent_at = now() - interval '61 seconds'
         where state = 'sent' and sent_at < now() - interval '3 seconds'`,
      );
      return (await count(`state in ('new', 'sent')`)) === 0;
    },
    close: async () => {
      await app.close();
      provider.closeAllConnections();
      provider.close();
      await phones.close();
      await database.drop();
    },
  };
}

async function ask(app: NestFastifyApplication, numbers: string, count: number): Promise<void> {
  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    app.get<T>(type, { strict: false });
  const recipient = await get(UnitOfWork).run((tx) => get(Vault).newSubject(tx));
  for (let nth = 0; nth < count; nth += 1) {
    await get(SendText).run({
      ...{ recipient, number: `${numbers}${String(1_000 + nth)}` as E164, body: 'Tot dinsdag.' },
      ...{ purpose: 'alert', priority: 'safety' },
    });
  }
}

/** Stands between the worker and the telephone network. */
async function openProvider(phones: Phones, poison: () => void): Promise<Server> {
  const server = createServer((request: IncomingMessage, reply: ServerResponse) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (decodeURIComponent(`${request.url ?? ''} ${body}`).includes(POISONED)) {
        poison();
        return;
      }
      void passOn(phones.url, request, body).then(({ status, text }) => {
        reply.writeHead(status, { 'content-type': 'application/json' }).end(text);
      });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function passOn(
  base: string,
  { method = 'GET', url = '', headers }: IncomingMessage,
  body: string,
): Promise<{ status: number; text: string }> {
  const answer = await fetch(base + url, {
    method,
    headers: {
      authorization: headers.authorization ?? '',
      'content-type': headers['content-type'] ?? '',
    },
    ...(method === 'GET' ? {} : { body }),
  });
  return { status: answer.status, text: await answer.text() };
}
