import { openQueue, type OpenQueue, SETTINGS, type Settings, UnitOfWork } from '#platform';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';

/** What a load balancer asks: reports can be accepted while the database is up, with the queue or without. */
export interface Ready {
  readonly database: 'up' | 'down';
  readonly queue: 'up' | 'down';
}

const PATIENCE_MS = 2_000;

@Injectable()
export class Readiness implements OnApplicationShutdown {
  /** The queue on Redis; the one on Postgres is up when the database is. */
  private readonly queue: OpenQueue | undefined;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    private readonly unitOfWork: UnitOfWork,
  ) {
    if (settings.QUEUE_BACKEND === 'redis') {
      // an error of the connection shows as a failed ping
      this.queue = openQueue('flow', settings, () => undefined);
    }
  }

  async check(): Promise<Ready> {
    const database = answers(this.unitOfWork.run((tx) => tx.query('select 1')));
    const queue = this.queue === undefined ? database : answers(this.queue.ping());
    return { database: await database, queue: await queue };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue?.close();
  }
}

async function answers(asked: Promise<unknown>): Promise<'up' | 'down'> {
  const late = new Promise<'down'>((resolve) => {
    setTimeout(resolve, PATIENCE_MS, 'down').unref();
  });
  return Promise.race([
    late,
    asked.then(
      () => 'up' as const,
      () => 'down' as const,
    ),
  ]);
}
