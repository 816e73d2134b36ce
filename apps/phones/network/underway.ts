/** Keeps account of all work under way, and runs the work of one lane (a number, a call) in order. */
export class Underway {
  private readonly running = new Set<Promise<unknown>>();
  private readonly lanes = new Map<string, Promise<unknown>>();

  /** Lets `settled` wait for this work. A failure stays with whoever awaits the work itself. */
  track<T>(work: Promise<T>): Promise<T> {
    const quiet = work.then(
      () => undefined,
      () => undefined,
    );
    this.running.add(quiet);
    void quiet.then(() => this.running.delete(quiet));
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

  /** Resolves when nothing is under way, nor anything that followed from it. */
  async settled(): Promise<void> {
    while (this.running.size > 0) {
      await Promise.all(this.running);
    }
  }
}
