/** How a program ended, and when (milliseconds of any steady clock). */
export interface Death {
  readonly at: number;
  readonly signal: string | null;
}

const WINDOW_MS = 60_000;
const MAX_DEATHS = 5;
const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 5_000;

/**
 * How long to wait before a program that died is started again; undefined when it keeps dying by itself
 * and starting it again helps nobody. Being killed from outside says nothing about the program.
 */
export function pauseBeforeRestart(deaths: readonly Death[], now: number): number | undefined {
  const recent = deaths.filter(({ at }) => now - at < WINDOW_MS);
  const byItself = recent.filter(({ signal }) => signal !== 'SIGKILL').length;
  if (byItself >= MAX_DEATHS) {
    return undefined;
  }
  return Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, byItself - 1));
}
