import type { DangerLevel, Reading } from '#reading';

/** Whom words that may tell of danger are about. */
export type AboutDanger = 'self' | 'other' | 'unknown';

/** Whom it is about: as the form or one of us asked it, else as it reads. */
export function aboutDanger(
  {
    channel,
    self,
  }: { readonly channel: 'web' | 'phone' | 'sms' | 'operator'; readonly self: boolean },
  about: Reading['about'],
): AboutDanger {
  if (self) {
    return 'self';
  }
  const wasAsked = channel === 'web' || channel === 'operator';
  return wasAsked ? 'other' : about === 'none' ? 'unknown' : about;
}

/** How sure danger is when what was ticked is counted too. */
export function levelWith(isTold: boolean, { danger }: Pick<Reading, 'danger'>): DangerLevel {
  return isTold ? 'sure' : danger.level;
}
