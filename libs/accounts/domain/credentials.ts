import { DomainError, type E164, isMobileOf, readPhone } from '#kernel';

/** NIST SP 800-63B-4, 3.1.1.2: length counts; rules about capitals and signs only make passwords guessable. */
const SHORTEST = 15;
const LONGEST = 200;

/**
 * The form in which a password is hashed: the same keys give the same text on every keyboard (NFKC).
 */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * @returns the password as it is to be hashed
 * @throws DomainError `account.password_too_short`, `account.password_too_long`
 */
export function checkNewPassword(password: string): string {
  const normal = normalisePassword(password);
  const length = Array.from(normal).length;
  if (length < SHORTEST) {
    throw new DomainError('account.password_too_short', { shortest: SHORTEST });
  }
  if (length > LONGEST) {
    throw new DomainError('account.password_too_long', { longest: LONGEST });
  }
  return normal;
}

/** An address as it is compared: nobody's mail depends on capitals. */
export function normaliseEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}

/**
 * @returns the address as it is kept
 * @throws DomainError `account.email_unreadable`
 */
export function checkNewEmail(email: string): string {
  const normal = normaliseEmail(email);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(normal)) {
    throw new DomainError('account.email_unreadable');
  }
  return normal;
}

/**
 * A secret that came from outside: base32 of at least 128 bits, as RFC 4226 asks.
 * @throws DomainError `account.totp_secret_unreadable`
 */
export function checkTotpSecret(secret: string): string {
  const plain = secret.replace(/[\s=]/g, '').toUpperCase();
  if (!/^[A-Z2-7]{26,}$/.test(plain)) {
    throw new DomainError('account.totp_secret_unreadable');
  }
  return plain;
}

/**
 * The telephone of a colleague. Alerts go there as texts: a landline, or a mobile of a country that we text
 * nobody in, would let an alert reach nobody.
 * @param smsCountries where the city's texts go, as «BE»
 * @returns the number as it is kept
 * @throws DomainError `account.phone_unreadable`, `account.phone_gets_no_texts`
 */
export function checkPhone(typed: string, smsCountries: readonly string[]): E164 {
  const phone = readPhone(typed)?.number;
  if (phone === undefined) {
    throw new DomainError('account.phone_unreadable');
  }
  if (!isMobileOf(phone, smsCountries)) {
    throw new DomainError('account.phone_gets_no_texts');
  }
  return phone;
}
