interface Timer {
  dueMs: number;
  readonly order: number;
  readonly run: () => void;
}

export interface ClockOptions {
  readonly startAt: Date;
  /** A ticking clock runs along with the machine; a standing one moves only when told to. */
  readonly ticking: boolean;
  /** Hears the distance to the machine's time whenever it changes. */
  readonly keepOffset?: (offsetMs: number) => void;
}

const longestSleepMs = 3_600_000;

/** The time of the telephone network, which a test or the page can move. Instants are UTC. */
export class NetworkClock {
  private standingMs: number;
  private offsetMs: number;
  /** In the order in which they are due. */
  private timers: Timer[] = [];
  private order = 0;
  private alarm: NodeJS.Timeout | undefined;

  constructor(private readonly options: ClockOptions) {
    this.standingMs = options.startAt.getTime();
    this.offsetMs = this.standingMs - Date.now();
    options.keepOffset?.(this.offsetMs);
  }

  now(): Date {
    return new Date(this.nowMs());
  }

  /** Runs `run` once this much of the clock's time has passed; the answer cancels it. */
  after(delayMs: number, run: () => void): () => void {
    const timer: Timer = { dueMs: this.nowMs() + delayMs, order: this.order++, run };
    this.timers.splice(this.placeOf(timer), 0, timer);
    this.setAlarm();
    return () => {
      this.remove(timer);
    };
  }

  /** Moves the clock forward, past every timer on the way in its order. */
  advance(ms: number): void {
    if (ms < 0) {
      throw new RangeError('the clock only advances forward');
    }
    this.moveForward(this.nowMs() + ms);
  }

  /** Sets the clock. Backwards too: timers then keep the distance they had. */
  set(instant: Date): void {
    const shiftMs = instant.getTime() - this.nowMs();
    if (shiftMs >= 0) {
      this.moveForward(instant.getTime());
      return;
    }
    for (const timer of this.timers) {
      timer.dueMs += shiftMs;
    }
    this.jump(instant.getTime());
    this.options.keepOffset?.(this.offsetMs);
  }

  stop(): void {
    clearTimeout(this.alarm);
    this.timers = [];
  }

  private nowMs(): number {
    return this.options.ticking ? Date.now() + this.offsetMs : this.standingMs;
  }

  private jump(toMs: number): void {
    this.standingMs = toMs;
    this.offsetMs = toMs - Date.now();
  }

  private moveForward(toMs: number): void {
    for (let due = this.firstDue(toMs); due !== undefined; due = this.firstDue(toMs)) {
      if (due.dueMs > this.nowMs()) {
        this.jump(due.dueMs);
      }
      this.runTimer(due);
    }
    if (toMs > this.nowMs()) {
      this.jump(toMs);
    }
    this.options.keepOffset?.(this.offsetMs);
    this.setAlarm();
  }

  private firstDue(untilMs: number): Timer | undefined {
    const [first] = this.timers;
    return first && first.dueMs <= untilMs ? first : undefined;
  }

  private runTimer(timer: Timer): void {
    this.remove(timer);
    timer.run();
  }

  private remove(timer: Timer): void {
    const place = this.placeOf(timer);
    if (this.timers[place] === timer) {
      this.timers.splice(place, 1);
    }
  }

  /** Where a timer stands, or belongs, among those in the order in which they are due. */
  private placeOf({ dueMs, order }: Timer): number {
    let low = 0;
    let high = this.timers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.timers[middle];
      const isBefore =
        other !== undefined &&
        (other.dueMs < dueMs || (other.dueMs === dueMs && other.order < order));
      [low, high] = isBefore ? [middle + 1, high] : [low, middle];
    }
    return low;
  }

  private setAlarm(): void {
    clearTimeout(this.alarm);
    const [first] = this.timers;
    if (!this.options.ticking || !first) {
      return;
    }
    const nextMs = first.dueMs - this.nowMs();
    this.alarm = setTimeout(
      () => {
        this.ring();
      },
      Math.min(Math.max(nextMs, 0), longestSleepMs),
    );
    this.alarm.unref();
  }

  private ring(): void {
    for (let due = this.firstDue(this.nowMs()); due; due = this.firstDue(this.nowMs())) {
      this.runTimer(due);
    }
    this.setAlarm();
  }
}
