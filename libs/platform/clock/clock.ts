/**
 * The one clock of the domain: what is due, what is quiet, what is late. Login, sessions and connection
 * time-outs keep the machine's time instead.
 */
export abstract class Clock {
  abstract now(): Date;
}

export class MachineClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved; for tests. */
export class HandClock extends Clock {
  constructor(private at: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.at);
  }

  set(at: Date): void {
    this.at = at;
  }

  advance(minutes: number): void {
    this.at = new Date(this.at.getTime() + minutes * 60_000);
  }
}
