import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { nodeFlagsOf } from './node-flags.ts';
import { type Death, pauseBeforeRestart } from './restart-policy.ts';
import { say } from './say.ts';

const TERM_LIMIT_MS = 10_000;

/** What a program sends over the channel once it serves; the phones add where they are found. */
const Ready = z.object({
  ready: z.literal(true),
  url: z.string().optional(),
  smtpUrl: z.string().optional(),
});
export type Ready = z.infer<typeof Ready>;

export interface Watcher {
  /** The processes changed: who keeps a list of them writes it again. */
  changed(): void;
  /** It kept dying; nobody starts it any more. */
  gaveUp(name: string): void;
}

/** One of our programs, started again when it dies. */
export class Member {
  private child: ChildProcess | undefined;
  private stopping = false;
  private restarting = false;
  private wasReady = false;
  private readonly deaths: Death[] = [];
  private environment: NodeJS.ProcessEnv;

  constructor(
    readonly name: string,
    private readonly script: string,
    environment: NodeJS.ProcessEnv,
    private readonly watcher: Watcher,
  ) {
    this.environment = environment;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** What it is told from its next start on. */
  addSettings(more: NodeJS.ProcessEnv): void {
    this.environment = { ...this.environment, ...more };
  }

  /** @throws when it ends before it is ready */
  start(): Promise<Ready> {
    const child = fork(this.script, {
      env: this.environment,
      execArgv: nodeFlagsOf(this.name),
      // its own process group: Ctrl-C reaches only us, so that we decide the order
      detached: true,
      // our stdout carries the lines that others read
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    this.child = child;
    this.watcher.changed();
    return new Promise((done, fail) => {
      child.on('message', (message) => {
        const ready = Ready.safeParse(message);
        if (ready.success) {
          this.wasReady = true;
          done(ready.data);
        }
      });
      child.once('error', fail);
      child.once('exit', (code, signal) => {
        fail(
          new Error(`${this.name} ended before it was ready (${signal ?? `code ${code ?? 0}`})`),
        );
        this.died(child, code, signal);
      });
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.end();
  }

  /** For a changed program. */
  async restart(): Promise<void> {
    this.restarting = true;
    await this.end();
    this.restarting = false;
    this.deaths.length = 0;
    this.startAgain();
  }

  private async end(): Promise<void> {
    const child = this.child;
    if (child?.exitCode !== null || child.signalCode !== null) {
      return;
    }
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const harder = setTimeout(() => child.kill('SIGKILL'), TERM_LIMIT_MS);
    await ended;
    clearTimeout(harder);
  }

  private died(child: ChildProcess, code: number | null, signal: string | null): void {
    // one that never was ready fails the whole start, with its own words on stderr
    if (this.stopping || this.restarting || !this.wasReady || child !== this.child) {
      return;
    }
    const now = performance.now();
    this.deaths.push({ at: now, signal });
    const wait = pauseBeforeRestart(this.deaths, now);
    if (wait === undefined) {
      this.watcher.gaveUp(this.name);
      return;
    }
    say(`${this.name} ended (${signal ?? `code ${code ?? 0}`}) and is started again`);
    void pause(wait).then(() => {
      if (!this.stopping && !this.restarting && child === this.child) {
        this.startAgain();
      }
    });
  }

  /** A death on the way is seen by `died`, which decides. */
  private startAgain(): void {
    if (!this.stopping) {
      this.start().catch(() => undefined);
    }
  }
}
