/** Lets so many do a piece of work at once and so many wait for it; who comes beyond is turned away at once. */
export class Lane {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** @returns undefined when there was no place; nothing was done then */
  async run<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.running < this.atOnce) {
      this.running += 1;
    } else if (this.waiting.length < this.mostWaiting) {
      // who leaves hands its place on
      await new Promise<void>((go) => this.waiting.push(go));
    } else {
      return undefined;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) {
        this.running -= 1;
      } else {
        next();
      }
    }
  }
}
