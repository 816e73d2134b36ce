import { AsyncLocalStorage } from 'node:async_hooks';

/** Keeps account of all work under way, and runs the work of one lane (a number, a call) in order. */
export class Underway {
  private readonly running = new Set<Promise<unknown>>();
  private readonly lanes = new Map<string, Promise<unknown>>();
  /** What follows from one act is apart from what others do at the same moment. */
  private readonly acts = new AsyncLocalStorage<Set<Promise<unknown>>>();

  /** Lets `settled` and `whole` wait for this work. A failure stays with whoever awaits the work. */
  track<T>(work: Promise<T>): Promise<T> {
    const quiet = work.then(
      () => undefined,
      () => undefined,
    );
    for (const waiting of [this.running, this.acts.getStore()]) {
      waiting?.add(quiet);
      void quiet.then(() => waiting?.delete(quiet));
    }
    return work;
  }

  /** Runs the work after everything that was put in this lane before. */
  inLane<T>(lane: string, work: () => Promise<T>): Promise<T> {
    const before = this.lanes.get(lane) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.lanes.set(lane, mine);
    const done = (): void => {
      if (this.lanes.get(lane) === mine) {
        this.lanes.delete(lane);
      }
    };
    mine.then(done, done);
    return this.track(mine);
  }

  /** Does one act and waits for all that follows from it at once. */
  async whole<T>(act: () => Promise<T>): Promise<T> {
    const following = new Set<Promise<unknown>>();
    const result = await this.acts.run(following, act);
    await drain(following);
    return result;
  }

  /** Resolves when nothing is under way, nor anything that followed from it. */
  settled(): Promise<void> {
    return drain(this.running);
  }

  /** The same, but waits no longer than this on the machine's clock for what hangs. */
  async settledWithin(patienceMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise((resolve) => {
      timer = setTimeout(resolve, patienceMs);
    });
    await Promise.race([this.settled(), patience]);
    clearTimeout(timer);
  }
}

async function drain(work: ReadonlySet<Promise<unknown>>): Promise<void> {
  while (work.size > 0) {
    await Promise.all(work);
  }
}
