import type { Settings } from '../config/settings.ts';
import type { Log } from '../log/log.ts';
import { type Clock, MachineClock } from './clock.ts';
import { FollowedClock } from './followed-clock.ts';

/** A program's clock and how to let go of it. */
export interface OpenClock {
  readonly clock: Clock;
  close: () => void;
}

/** The clock the settings name: the machine's, or in a demonstration the one at `CLOCK_URL`. */
export async function openClock(
  settings: Pick<Settings, 'CLOCK_URL'>,
  log: Log,
): Promise<OpenClock> {
  if (settings.CLOCK_URL === undefined) {
    return { clock: new MachineClock(), close: () => undefined };
  }
  const clock = new FollowedClock(settings.CLOCK_URL, log);
  await clock.start();
  return {
    clock,
    close: () => {
      clock.close();
    },
  };
}
