import { generateSecret, verify } from 'otplib';

/** RFC 6238: a step of half a minute, and one step of grace to either side for a clock that is off. */
const STEP_SECONDS = 30;

/** A new secret in base32, 160 bits, for an authenticator app. */
export function newTotpSecret(): string {
  return generateSecret();
}

/**
 * Which time step a typed code belongs to; whether it was used, the account knows.
 * @returns undefined when the code is wrong or too old
 */
export async function stepOfCode(
  secret: string,
  typed: string,
  now: Date,
): Promise<number | undefined> {
  const token = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) {
    return undefined;
  }
  const epoch = Math.floor(now.getTime() / 1000);
  const result = await verify({
    strategy: 'totp',
    secret,
    token,
    epoch,
    period: STEP_SECONDS,
    epochTolerance: STEP_SECONDS,
  });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}
