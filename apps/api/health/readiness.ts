import { openQueue, type OpenQueue, SETTINGS, type Settings, UnitOfWork } from '#platform';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';

/** What a load balancer asks: reports can be accepted while the database is up, with the queue or without. */
export interface Ready {
  readonly database: 'up' | 'down';
  readonly queue: 'up' | 'down';
}

const PATIENCE_MS = 2_000;
/** So long a write that succeeded need not be proven again, however often somebody asks. */
const PROOF_HOLDS_MS = 1_000;
const WRITE = `insert into write_proof default values
  on conflict (id) do update set written_at = excluded.written_at`;
/** As whoever stores a report: while somebody holds these, none comes in. */
const BE_LET_IN = 'lock table report, outbox in row exclusive mode';
/** Some 400 kB, in a file that is gone at once: that one row is written over in its place also on a full disk. */
const NEED_ROOM = `set local work_mem = '64kB'; select count(*) from generate_series(1, 20000)`;

@Injectable()
export class Readiness implements OnApplicationShutdown {
  /** The queue on Redis; the one on Postgres is up when the database is. */
  private readonly queue: OpenQueue | undefined;
  private asked: Promise<Ready> | undefined;
  private provenUntil = 0;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    private readonly unitOfWork: UnitOfWork,
  ) {
    if (settings.QUEUE_BACKEND === 'redis') {
      // an error of the connection shows as a failed ping
      this.queue = openQueue('flow', settings, () => undefined);
    }
  }

  /** Whoever asks while it is looked at gets the same answer: probing costs one connection at most. */
  check(): Promise<Ready> {
    this.asked ??= this.look().finally(() => {
      this.asked = undefined;
    });
    return this.asked;
  }

  private async look(): Promise<Ready> {
    const database = answers(this.proveWrite());
    const queue = this.queue === undefined ? database : answers(this.queue.ping());
    return { database: await database, queue: await queue };
  }

  /** A database that only reads, is full or held by somebody answers questions and takes no report. */
  private async proveWrite(): Promise<void> {
    const isProven = performance.now() < this.provenUntil;
    if (isProven) {
      await this.unitOfWork.run((tx) => tx.query('select 1'));
      return;
    }
    await this.unitOfWork.run(async (tx) => {
      await tx.query(WRITE);
      await tx.query(BE_LET_IN);
      await tx.query(NEED_ROOM);
    });
    this.provenUntil = performance.now() + PROOF_HOLDS_MS;
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
