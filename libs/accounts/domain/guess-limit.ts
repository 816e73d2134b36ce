const HOUR_MS = 3_600_000;

/** Whose guesses are counted together. An office shares one address, so it may miss more often. */
const guessLimits = { account: 10, address: 30 } as const;
export type GuessScope = keyof typeof guessLimits;

/** Older guesses no longer count. */
export function guessesCountSince(now: Date): Date {
  return new Date(now.getTime() - HOUR_MS);
}

/**
 * When the next guess may be checked.
 * @param times the guesses of one account or address within the last hour, in any order
 * @returns undefined when it may be checked now
 */
export function nextGuessAt(scope: GuessScope, times: readonly Date[]): Date | undefined {
  const newestFirst = times.map((time) => time.getTime()).sort((a, b) => b - a);
  const deciding = newestFirst[guessLimits[scope] - 1];
  return deciding === undefined ? undefined : new Date(deciding + HOUR_MS);
}
