import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** A program of `dist/apps/cli`, run as a person at a terminal would run it. */
export class RunningProgram {
  private text = '';

  private constructor(
    private readonly child: ChildProcess,
    /** Its exit code; null when a signal ended it. */
    readonly ended: Promise<number | null>,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.text += chunk.toString()));
    }
  }

  static run(script: string, args: readonly string[], env: Record<string, string>): RunningProgram {
    const { PATH, HOME, TMPDIR, TZ } = process.env;
    const child = spawn(process.execPath, [join(ROOT, 'dist/apps/cli', script), ...args], {
      cwd: ROOT,
      env: { PATH, HOME, TMPDIR, TZ, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = once(child, 'close').then((values) => values[0] as number | null);
    return new RunningProgram(child, ended);
  }

  /** All it said so far. */
  get said(): string {
    return this.text;
  }

  /** The first line that is JSON with `key`; undefined while there is none. */
  told(key: string): Record<string, unknown> | undefined {
    for (const line of this.text.split('\n').filter((one) => one.startsWith('{'))) {
      const value = JSON.parse(line) as Record<string, unknown>;
      if (key in value) {
        return value;
      }
    }
    return undefined;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}
