import { type Network } from '../network/network.ts';
import { moveClock } from './hands.ts';

/** The network's clock in the hands of a test. */
export class ClockDriver {
  constructor(private readonly network: Network) {}

  now(): Date {
    return this.network.clock.now();
  }

  /** Resolves when everything that became due has happened. */
  advance(by: {
    days?: number;
    hours?: number;
    minutes?: number;
    seconds?: number;
  }): Promise<void> {
    const { days = 0, hours = 0, minutes = 0, seconds = 0 } = by;
    const advanceMinutes = (days * 24 + hours) * 60 + minutes + seconds / 60;
    return moveClock(this.network, { advanceMinutes });
  }

  set(instant: Date): Promise<void> {
    return moveClock(this.network, { now: instant.toISOString() });
  }
}
