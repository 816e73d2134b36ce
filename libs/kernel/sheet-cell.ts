import { type E164, parsePhone } from './phone-number.ts';
import { type NoDay, readDay } from './written-day.ts';
import { addDays, type LocalDate } from './zoned-time.ts';

/** What makes a spreadsheet take a cell for a formula, behind whatever it skips; what it names may be a program. */
const FORMULA = '(?:[\\s\\p{Cf}]*[=+\\-@|%＝＋－＠]|[\\t\\r\\n])';
const BEGINS_FORMULA = new RegExp(`^'*${FORMULA}`, 'u');
const IS_GUARDED = new RegExp(`^'+${FORMULA}`, 'u');

/** A cell that a spreadsheet shows as text, whatever it begins with; `unguardCell` gives the cell back. */
export function guardCell(text: string): string {
  return BEGINS_FORMULA.test(text) ? `'${text}` : text;
}

export function unguardCell(text: string): string {
  return IS_GUARDED.test(text) ? text.slice(1) : text;
}

/** Excel's day 0, so that its 60 is the day that never was (29 February 1900) and all later ones are right. */
const DAY_ZERO = '1899-12-30' as LocalDate;
/** 1 January 1970 to 31 December 2099: a number outside them is no day of anything here. */
const FIRST_SERIAL = 25_569;
const LAST_SERIAL = 73_050;

/**
 * A day as `readDay` takes it, or as a spreadsheet leaves it: with a time behind it ("1/12/2026 0:00"), as text
 * ("'1/12/2026"), or as the number of the day ("46357").
 */
export function readSheetDay(text: string): LocalDate | NoDay | undefined {
  const bare = text
    .trim()
    .replace(/^'/u, '')
    .replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?Z?$/u, '');
  const [, serial] = /^(\d{5})(?:[.,]\d{1,12})?$/u.exec(bare) ?? [];
  if (serial === undefined) {
    return readDay(bare);
  }
  const days = Number(serial);
  return days >= FIRST_SERIAL && days <= LAST_SERIAL ? addDays(DAY_ZERO, days) : 'impossible';
}

/** `rounded`: a spreadsheet made a large number of it ("4,70123E+08"), and its last digits are gone. */
export type SheetPhone =
  { readonly kind: 'number'; readonly number: E164 } | { readonly kind: 'rounded' | 'none' };

/**
 * A telephone number as `parsePhone` takes it, or as a spreadsheet leaves it: as text ("'0470 …", '="0470…"'), or
 * as a number that lost its zero in front ("470123456") or its plus ("32470123456").
 */
export function readSheetPhone(text: string): SheetPhone {
  const bare = text
    .trim()
    .replace(/^="(.*)"$/u, '$1')
    .replace(/^'/u, '')
    .trim();
  if (/^\d(?:[.,]\d{1,15})?E\+?\d{1,2}$/iu.test(bare)) {
    return { kind: 'rounded' };
  }
  const number = parsePhone(bare) ?? withWhatWasLost(bare.replace(/[\s./()-]/gu, ''));
  return number === undefined ? { kind: 'none' } : { kind: 'number', number };
}

/** Belgian numbers alone: of those of other countries nobody can say what is missing. */
function withWhatWasLost(digits: string): E164 | undefined {
  if (/^[1-9]\d{7,8}$/u.test(digits)) {
    return parsePhone(`0${digits}`);
  }
  return /^32\d{8,9}$/u.test(digits) ? parsePhone(`+${digits}`) : undefined;
}
