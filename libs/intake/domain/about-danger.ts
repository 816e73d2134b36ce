import type { DangerLevel, Reading } from '#reading';

/** Whom words that may tell of danger are about. */
export type AboutDanger = 'self' | 'other' | 'unknown';

type Channel = 'web' | 'phone' | 'sms' | 'operator';

/** Whom it is about: as the form or one of us asked it, else as it reads. */
export function aboutDanger(
  { channel, self }: { readonly channel: Channel; readonly self: boolean },
  about: Reading['about'],
): AboutDanger {
  if (self) {
    return 'self';
  }
  const wasAsked = channel === 'web' || channel === 'operator';
  return wasAsked ? 'other' : about === 'none' ? 'unknown' : about;
}

/**
 * Whether somebody at home is violent to her who wrote it: whoever lives with her may read or hear what we answer. What
 * one of us types of a caller says nothing of how she is reached.
 */
export function tellsOfViolenceAtHome(
  { channel, self }: { readonly channel: Channel; readonly self: boolean },
  { danger }: { readonly danger: Pick<Reading['danger'], 'level' | 'atHome'> },
): boolean {
  return self && channel !== 'operator' && danger.level !== 'none' && danger.atHome;
}

/** How sure danger is when what was ticked is counted too. */
export function levelWith(
  isTold: boolean,
  { danger }: { readonly danger: Pick<Reading['danger'], 'level'> },
): DangerLevel {
  return isTold ? 'sure' : danger.level;
}
