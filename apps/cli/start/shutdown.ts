import { StartRefused } from './start-refused.ts';

/** Everything that runs, ended in the reverse order of its start, whenever that is asked, also half-way. */
export class Shutdown {
  private readonly ends: (() => Promise<void>)[] = [];
  private ending: Promise<void> | undefined;

  get asked(): boolean {
    return this.ending !== undefined;
  }

  /** Starts something that `end` ends; when the end is asked meanwhile, it waits for the start and then ends it. */
  async hold<T>(start: () => T | Promise<T>, end: (held: T) => void | Promise<void>): Promise<T> {
    this.refuseWhenAsked();
    const starting = Promise.resolve().then(start);
    this.ends.unshift(async () => {
      const started = await starting.then(
        (held) => ({ held }),
        () => undefined,
      );
      if (started !== undefined) {
        await end(started.held);
      }
    });
    const held = await starting;
    this.refuseWhenAsked();
    return held;
  }

  /** Ends everything, once. */
  run(): Promise<void> {
    this.ending ??= this.endAll();
    return this.ending;
  }

  private async endAll(): Promise<void> {
    for (const end of this.ends) {
      try {
        await end();
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : 'unknown error'}\n`);
      }
    }
  }

  private refuseWhenAsked(): void {
    if (this.asked) {
      throw new StartRefused('Stopped before it was ready.');
    }
  }
}
