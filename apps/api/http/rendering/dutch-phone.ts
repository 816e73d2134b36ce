import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/**
 * A number in E.164 as people here write it: «050 44 80 00», a foreign one with its country code.
 * What is not E.164 (short numbers, already formatted ones) stays as it is.
 */
export function dutchPhone(number: string | null | undefined): string {
  if (!number?.startsWith('+')) {
    return number ?? '';
  }
  const parsed = parsePhoneNumberFromString(number);
  if (!parsed) {
    return number;
  }
  return parsed.country === 'BE' ? parsed.formatNational() : parsed.formatInternational();
}

/** The address behind a number that can be pressed: `tel:050448000`. */
export function telephoneLink(number: string | null | undefined): string {
  return `tel:${(number ?? '').replace(/[^+\d]/g, '')}`;
}
