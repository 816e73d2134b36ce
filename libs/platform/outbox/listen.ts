import { Client } from 'pg';
import type { Settings } from '../config/settings.ts';
import type { Log } from '../log/log.ts';
import { OUTBOX_CHANNEL } from './wake-up.ts';

/** Hears that the outbox has something new. Only a wake-up: whoever listens also looks from time to time. */
export interface OutboxListener {
  close(): Promise<void>;
}

const RETRY_MS = 1_000;

/** Listens on a session of its own, past any pooler, and connects again when the database was away. */
export function listenForOutbox(
  settings: Pick<Settings, 'DATABASE_URL' | 'DATABASE_DIRECT_URL'>,
  log: Log,
  wake: () => void,
): OutboxListener {
  const connectionString = settings.DATABASE_DIRECT_URL ?? settings.DATABASE_URL;
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const again = (error: unknown): void => {
    if (closed || timer !== undefined) {
      return;
    }
    log.error('outbox.listener_lost', error);
    timer = setTimeout(() => {
      timer = undefined;
      connect();
    }, RETRY_MS);
  };
  const connect = (): void => {
    const opened = new Client({ connectionString, connectionTimeoutMillis: 3_000 });
    client = opened;
    opened.on('error', again);
    opened.on('end', () => {
      again(new Error('ended'));
    });
    opened.on('notification', wake);
    opened
      .connect()
      .then(() => opened.query(`listen ${OUTBOX_CHANNEL}`))
      .then(wake)
      .catch(again);
  };
  connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
