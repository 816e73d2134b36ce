import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** The telephone that always hides its number. */
export const hiddenNumber = 'anonymous';

/** What Twilio gives as From when a caller hides the number: words, or words typed on the keys. */
export const hiddenCallers = [
  'anonymous',
  '+266696687',
  'Anonymous',
  'Restricted',
  '+7378742833',
  'Unavailable',
  '+86282452253',
  '',
] as const;

/** The number in E.164; a national number is read as Belgian; anything else stays as it is. */
export function readNumber(text: string): string {
  const trimmed = text.trim();
  return parsePhoneNumberFromString(trimmed, 'BE')?.number ?? trimmed;
}

/**
 * A number as the application has to give it: E.164, spaces and signs between left out. Anything
 * else, a national number too, stays as it is and is no telephone number.
 */
export function readE164(text: string): string {
  const plain = text.replaceAll(/[\s().-]/g, '');
  return looksLikeNumber(plain) ? plain : text;
}

/** Whether it has the form of E.164; nobody may have it. */
export function looksLikeNumber(text: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(text);
}

/** Whether the network could reach this number at all. */
export function isTelephoneNumber(e164: string): boolean {
  return e164.startsWith('+') && parsePhoneNumberFromString(e164)?.isValid() === true;
}

export function isLandline(e164: string): boolean {
  return parsePhoneNumberFromString(e164)?.getType() === 'FIXED_LINE';
}

/** Two-letter country of a number, empty where there is none. */
export function countryOf(number: string): string {
  return parsePhoneNumberFromString(number)?.country ?? '';
}

/** As a person writes it: 0475 12 34 56, +33 6 12 34 56 78. */
export function writeNumber(number: string): string {
  const parsed = parsePhoneNumberFromString(number);
  if (!parsed) {
    return number;
  }
  return parsed.country === 'BE' ? parsed.formatNational() : parsed.formatInternational();
}
