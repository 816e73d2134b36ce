import { describeError, isDatabaseAway, type Log, type Relay } from '#platform';

/** Without a wake-up we look this often: for what became due, and for what a crash left behind. */
const LOOK_EVERY_MS = 500;

/** Lets the relay carry as long as there is something to carry, one batch after the other. */
export class RelayLoop {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private woken = false;
  private stopped = false;
  private away = false;

  constructor(
    private readonly relay: Relay,
    private readonly log: Log,
  ) {}

  start(): void {
    this.wake();
  }

  wake(): void {
    this.woken = true;
    if (this.running === undefined && !this.stopped) {
      clearTimeout(this.timer);
      this.running = this.carryAll().finally(() => {
        this.running = undefined;
        if (!this.stopped) {
          this.timer = setTimeout(
            () => {
              this.wake();
            },
            this.woken && !this.away ? 0 : LOOK_EVERY_MS,
          );
        }
      });
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async carryAll(): Promise<void> {
    try {
      do {
        this.woken = false;
        let carried = 1;
        while (!this.isStopped() && carried > 0) {
          carried = await this.relay.carry();
        }
      } while (this.isWoken() && !this.isStopped());
      this.away = false;
    } catch (error) {
      // told once for each time the database goes away, not twice a second
      if (!this.away || !isDatabaseAway(error)) {
        this.log.error('relay.failed', error, { reason: describeError(error).name });
      }
      this.away = true;
    }
  }

  /** Read through functions: both change while the relay is awaited. */
  private isWoken(): boolean {
    return this.woken;
  }

  private isStopped(): boolean {
    return this.stopped;
  }
}
