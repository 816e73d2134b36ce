import {
  type CountryCode,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from 'libphonenumber-js/max';

/** A telephone number that exists by its country's numbering plan, as "+32470123456". */
export type E164 = string & { readonly __brand: 'E164' };

/** As long as any number with all that may stand around it. */
const LONGEST = 200;

export type PhoneKind = 'mobile' | 'landline' | 'other';

/**
 * What somebody typed or a provider sent, as one number; undefined when it is not one whole,
 * possible number: a wrong guess would send a text to a stranger.
 * Emergency and short numbers (112, 1813) are no telephone numbers of a person, and an extension is a note:
 * `readPhone` reads what stands beside a number.
 */
export function parsePhone(text: string, defaultCountry: CountryCode = 'BE'): E164 | undefined {
  const seen = text
    .slice(0, LONGEST)
    .replace(/\p{Cf}/gu, '')
    .trim();
  const number = parsePhoneNumberFromString(seen, { defaultCountry, extract: false });
  const isWhole = number?.isValid() === true && number.ext === undefined && text.length <= LONGEST;
  return isWhole ? (number.number as E164) : undefined;
}

/** Whether texts can reach it ("mobile"), a voice can ("landline"), or neither is sure. */
export function phoneKind(number: E164): PhoneKind {
  const type = parsed(number)?.getType();
  if (type === 'MOBILE') {
    return 'mobile';
  }
  return type === 'FIXED_LINE' ? 'landline' : 'other';
}

/**
 * Whether it is a mobile of one of these countries ("BE", ISO 3166-1 alpha-2). In Belgium "04" with seven more
 * digits is Liège, a landline.
 */
export function isMobileOf(number: E164, countries: readonly string[]): boolean {
  const country = parsed(number)?.country;
  return country !== undefined && countries.includes(country) && phoneKind(number) === 'mobile';
}

/**
 * Whether we call it for somebody who asks us to: a Belgian landline or mobile. Numbers that cost the city much
 * (0900, 070, abroad) are also how a prank becomes expensive.
 */
export function mayBeCalledBack(number: E164): boolean {
  return parsed(number)?.country === 'BE' && phoneKind(number) !== 'other';
}

/** As people here write it: "0470 12 34 56"; numbers of other countries keep their +code. */
export function showPhone(number: E164): string {
  const phone = parsed(number);
  if (phone === undefined) {
    return number;
  }
  return phone.countryCallingCode === '32' ? phone.formatNational() : phone.formatInternational();
}

function parsed(number: E164): PhoneNumber | undefined {
  return parsePhoneNumberFromString(number);
}
