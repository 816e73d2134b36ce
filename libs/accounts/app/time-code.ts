import { generate, generateSecret, generateURI, verify } from 'otplib';

/** RFC 6238: a step of half a minute, and one step of grace to either side for a clock that is off. */
export const STEP_SECONDS = 30;

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

/** The code that an authenticator app shows at `now`. */
export function codeAt(secret: string, now: Date): Promise<string> {
  const epoch = Math.floor(now.getTime() / 1000);
  return generate({ strategy: 'totp', secret, epoch, period: STEP_SECONDS });
}

/** The line `otpauth://…` that hands a secret to an authenticator app. */
export function authenticatorUri(email: string, secret: string): string {
  return generateURI({ issuer: 'Meldpunt', label: email, secret });
}
