import { setTimeout as pause } from 'node:timers/promises';

/** For the slowest machine that we know of, several times over: on a quick one nobody waits so long. */
const LIMIT_MS = 240_000;
const STEP_MS = 25;

/**
 * Asks again and again until `look` gives something other than undefined, false or an error: for effects
 * of another process, which no clock of the test moves.
 * @throws after `within` milliseconds, with the last error as its cause
 */
export async function eventually<T>(
  look: () => T | Promise<T>,
  { within = LIMIT_MS }: { within?: number } = {},
): Promise<Exclude<T, false | undefined>> {
  const end = performance.now() + within;
  let last: unknown;
  for (;;) {
    try {
      const found = await look();
      if (found !== undefined && found !== false) {
        return found as Exclude<T, false | undefined>;
      }
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) {
      throw new Error(`It did not happen within ${within} ms: ${look.toString()}`, { cause: last });
    }
    await pause(STEP_MS);
  }
}
