import type { Settings } from '#platform';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** A real worker, started again whenever it dies, as whoever runs the service does. */
export class WorkerProcess {
  private child: ChildProcess | undefined;
  private stopping = false;
  private text = '';
  private ended: Promise<unknown> = Promise.resolve();
  /** How often it died so far. */
  deaths = 0;

  constructor(
    private readonly settings: Settings,
    private readonly nodeOptions: readonly string[] = [],
  ) {}

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** All its log so far. */
  get logged(): string {
    return this.text;
  }

  start(): void {
    const { PATH, HOME, TMPDIR } = process.env;
    const given = Object.entries({ ...this.settings, LOG_LEVEL: 'warn' }).map(([name, value]) => [
      name,
      String(value),
    ]);
    const env = { PATH, HOME, TMPDIR, ...(Object.fromEntries(given) as Record<string, string>) };
    const args = [...this.nodeOptions, join(ROOT, 'dist/apps/worker/main.js')];
    const child = spawn(process.execPath, args, {
      ...{ cwd: ROOT, env },
      // with a channel it ends when we do
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.text += chunk.toString()));
    }
    this.ended = once(child, 'exit').then(() => {
      if (!this.stopping) {
        this.deaths += 1;
        this.start();
      }
    });
  }

  /** For one that a job in hand holds up, too. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.child?.kill('SIGKILL');
    await this.ended;
  }
}
