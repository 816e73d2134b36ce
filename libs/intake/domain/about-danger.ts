import { answerTo, type DangerLevel, type Reading } from '#reading';

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
 * one of us types of a caller says nothing of how she is reached. On the form for somebody else her words count where
 * they are about herself; a text that does not tell whom it is about is hers where the reader is surer of it.
 */
export function tellsOfViolenceAtHome(
  { channel, self }: { readonly channel: Channel; readonly self: boolean },
  { danger, about }: ToldAtHome,
): boolean {
  const isOfHer = self || (channel === 'web' && about === 'self');
  const isFromHer = isOfHer ? channel !== 'operator' : channel === 'sms';
  const isHers = isOfHer ? danger.atHome : about === 'unknown' && danger.atHomeOfUnknown;
  return isFromHer && isHers && danger.level !== 'none';
}

interface ToldAtHome extends Pick<Reading, 'about'> {
  readonly danger: Pick<Reading['danger'], 'level' | 'atHome' | 'atHomeOfUnknown'>;
}

/** How sure danger is when what was ticked is counted too. */
export function levelWith(
  isTold: boolean,
  { danger }: { readonly danger: Pick<Reading['danger'], 'level'> },
): DangerLevel {
  return isTold ? 'sure' : danger.level;
}

/** What words may tell of danger where they are not sure of it. */
interface MayBeDanger {
  readonly about: AboutDanger;
  readonly hasSign: boolean;
  readonly isOtherLanguage?: true;
}

/** What a human must read for it: words that may tell of danger, or that nothing here can read. */
export function mayBeDanger(
  level: DangerLevel,
  about: AboutDanger,
  { danger: { hasSign }, language }: Pick<Reading, 'danger' | 'language'>,
): MayBeDanger | undefined {
  if (level === 'none' && language === 'other') {
    return { about, hasSign, isOtherLanguage: true };
  }
  return level === 'possible' ? { about, hasSign } : undefined;
}

/** That a volunteer wrote them, whom no machine asks about danger. */
export function senderOf({ fromVolunteer }: { readonly fromVolunteer?: boolean }): {
  readonly fromVolunteer?: true;
} {
  return fromVolunteer === true ? { fromVolunteer } : {};
}

/** What she answers to whether anybody must go and look today. What only sounds like a yes is one: somebody looks. */
export function urgencyIn(reading: Reading): 'yes' | 'no' | 'unsure' | 'other' {
  const asked = { open: [], lastWasOffer: false, visitNow: false, visitAsked: false } as const;
  const { kind, guess } = answerTo(reading, { ...asked, question: 'danger' });
  if (kind === 'yes' || kind === 'no' || kind === 'unsure') {
    return kind;
  }
  return guess === 'yes' ? guess : 'other';
}
