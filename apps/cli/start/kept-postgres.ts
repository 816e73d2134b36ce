import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Death, pauseBeforeRestart } from './restart-policy.ts';
import { say } from './say.ts';

/** The embedded Postgres, started again on the same port when it dies. */
export class KeptPostgres {
  private readonly deaths: Death[] = [];
  private stopping = false;
  private starting: Promise<EmbeddedPostgres>;

  private constructor(
    private readonly folder: string,
    private readonly gaveUp: (name: string) => void,
    first: EmbeddedPostgres,
  ) {
    this.starting = Promise.resolve(first);
    this.watch(first);
  }

  static async start(folder: string, gaveUp: (name: string) => void): Promise<KeptPostgres> {
    return new KeptPostgres(folder, gaveUp, await startEmbeddedPostgres(join(folder, 'postgres')));
  }

  async url(): Promise<string> {
    return (await this.starting).url;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const server = await this.starting.catch(() => undefined);
    await server?.stop();
  }

  private watch(server: EmbeddedPostgres): void {
    server.onExit((signal) => {
      this.died(server.port, signal);
    });
  }

  private died(port: number, signal: string | null): void {
    const now = performance.now();
    this.deaths.push({ at: now, signal });
    const wait = pauseBeforeRestart(this.deaths, now);
    if (this.stopping) {
      return;
    }
    if (wait === undefined) {
      this.gaveUp('Postgres');
      return;
    }
    say('Postgres ended and is started again');
    this.starting = this.startAgain(port, wait);
    this.starting.catch(() => {
      this.died(port, null);
    });
  }

  private async startAgain(port: number, wait: number): Promise<EmbeddedPostgres> {
    await pause(wait);
    const server = await startEmbeddedPostgres(join(this.folder, 'postgres'), { port });
    this.watch(server);
    return server;
  }
}
