import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** What Twilio gives as From when a caller hides the number. */
export const hiddenNumber = 'anonymous';

/** The number in E.164; a national number is read as Belgian; anything else stays as it is. */
export function readNumber(text: string): string {
  const trimmed = text.trim();
  return parsePhoneNumberFromString(trimmed, 'BE')?.number ?? trimmed;
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
