import { z } from 'zod';
import type { Log } from '../log/log.ts';
import { Clock } from './clock.ts';

const Answer = z.object({ now: z.iso.datetime().transform((text) => new Date(text)) });
const EVERY_MS = 500;

/**
 * Follows a clock that another program keeps (`CLOCK_URL`): asks it twice a second and ticks on by itself
 * between two answers. Only a demonstration may use it.
 */
export class FollowedClock extends Clock {
  private offsetMs = 0;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  private reachable = true;

  constructor(
    private readonly url: string,
    private readonly log: Log,
  ) {
    super();
  }

  override now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Resolves after the first answer; without one the programs must not start on a wrong time. */
  async start(): Promise<void> {
    await this.ask();
    this.later();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private later(): void {
    if (this.closed) {
      return;
    }
    this.timer = setTimeout(() => {
      this.ask()
        .then(() => {
          this.reachable = true;
        })
        .catch((error: unknown) => {
          this.tellOnce(error);
        })
        .finally(() => {
          this.later();
        });
    }, EVERY_MS);
    this.timer.unref();
  }

  private tellOnce(error: unknown): void {
    if (this.reachable) {
      this.reachable = false;
      this.log.error('clock.unreachable', error);
    }
  }

  private async ask(): Promise<void> {
    const before = Date.now();
    const response = await fetch(this.url, { signal: AbortSignal.timeout(2_000) });
    const { now } = Answer.parse(await response.json());
    this.offsetMs = now.getTime() - (before + Date.now()) / 2;
  }
}
