import { DAY_MS, MINUTE_MS } from '#kernel';

const codeLifeMinutes = 10;
export const codeTries = 5;
/** How often a link may ask for a code: within an hour, and ever. */
const CODES_AN_HOUR = 5;
const CODES_EVER = 20;

/** A link stays for the visit, for finding the way back, and for a look at the date two weeks on. */
export function linkEnd(visitAt: Date): Date {
  return new Date(visitAt.getTime() + 14 * DAY_MS);
}

export function codeEnd(sentAt: Date): Date {
  return new Date(sentAt.getTime() + codeLifeMinutes * MINUTE_MS);
}

/** Whether a link is alive: neither over nor taken back. */
export function isAlive(
  link: { readonly expiresAt: Date; readonly withdrawnAt: Date | null },
  now: Date,
): boolean {
  return link.withdrawnAt === null && now < link.expiresAt;
}

/** @param sentAt when the codes of this link were sent so far */
export function mayHaveCode(sentAt: readonly Date[], now: Date): boolean {
  const anHourAgo = now.getTime() - 60 * MINUTE_MS;
  const lately = sentAt.filter((at) => at.getTime() > anHourAgo);
  return sentAt.length < CODES_EVER && lately.length < CODES_AN_HOUR;
}

/** Whether a code may still be tried: it is not used up, over, or replaced by a newer one. */
export function mayBeTried(
  code: { readonly expiresAt: Date; readonly endedAt: Date | null; readonly tries: number },
  now: Date,
): boolean {
  return code.endedAt === null && now < code.expiresAt && code.tries < codeTries;
}
