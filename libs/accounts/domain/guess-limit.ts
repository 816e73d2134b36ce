import { HOUR_MS, MINUTE_MS } from '#kernel';

/** The most guesses at one account that are checked in an hour from all unknown devices together, and from one known. */
const MOST_CHECKS = 10;

interface Pace {
  /** So many may be wrong without a wait. */
  readonly free: number;
  /** The wait after the next one; it doubles with each that follows. */
  readonly firstWaitMs: number;
}

/**
 * One network at one account: seven checks in an hour, so that it never takes all ten. One network at all accounts: an
 * office shares one, so it may miss more often. One known device: who holds a stolen cookie learns no more than others.
 */
const paces = {
  networkAtAccount: { free: 3, firstWaitMs: 2 * MINUTE_MS },
  network: { free: 12, firstWaitMs: MINUTE_MS / 2 },
  device: { free: 5, firstWaitMs: MINUTE_MS },
} as const satisfies Record<string, Pace>;

/** A guess of the last hour from an unknown device, as the one who tries now sees it. */
export interface StrangersGuess {
  readonly at: Date;
  readonly atAccount: boolean;
  readonly fromNetwork: boolean;
}

/** Older guesses no longer count. */
export function guessesCountSince(now: Date): Date {
  return new Date(now.getTime() - HOUR_MS);
}

/**
 * When an unknown device may try: its network is slowed down first, and all unknown devices together have ten checks an
 * hour at an account. Known devices do not count here and are not held up by it.
 * @param guesses those that share the account or the network, in any order
 * @returns undefined when it may try now; a moment in the past says the same
 */
export function strangerMayTryAt(guesses: readonly StrangersGuess[]): Date | undefined {
  const atAccount = guesses.filter((guess) => guess.atAccount);
  const fromNetwork = guesses.filter((guess) => guess.fromNetwork);
  const both = atAccount.filter((guess) => guess.fromNetwork);
  return latest([
    slowed(fromNetwork, paces.network),
    slowed(both, paces.networkAtAccount),
    capped(atAccount),
  ]);
}

/**
 * When a known device may try, whoever else guesses.
 * @param guesses its own of the last hour
 */
export function knownDeviceMayTryAt(guesses: readonly { readonly at: Date }[]): Date | undefined {
  return latest([slowed(guesses, paces.device), capped(guesses)]);
}

function slowed(guesses: readonly { readonly at: Date }[], pace: Pace): Date | undefined {
  const [newest] = newestFirst(guesses);
  if (newest === undefined || guesses.length < pace.free) {
    return undefined;
  }
  // an hour after the newest all of them are forgotten
  const waitMs = Math.min(pace.firstWaitMs * 2 ** (guesses.length - pace.free), HOUR_MS);
  return new Date(newest + waitMs);
}

function capped(guesses: readonly { readonly at: Date }[]): Date | undefined {
  const deciding = newestFirst(guesses)[MOST_CHECKS - 1];
  return deciding === undefined ? undefined : new Date(deciding + HOUR_MS);
}

function newestFirst(guesses: readonly { readonly at: Date }[]): number[] {
  return guesses.map(({ at }) => at.getTime()).sort((a, b) => b - a);
}

function latest(moments: readonly (Date | undefined)[]): Date | undefined {
  return moments
    .filter((moment) => moment !== undefined)
    .sort((a, b) => b.getTime() - a.getTime())[0];
}
