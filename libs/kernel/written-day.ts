import { type LocalDate, parseLocalDate } from './zoned-time.ts';

const MONTHS = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/**
 * A day as a browser sends it ("2027-01-12") or as people here write it: the day in front, then the month, then the
 * year ("12/01/2027", "12-1-27", "12 januari 2027").
 * @returns 'impossible' for a day that does not exist; undefined for what is no day at all
 */
export function readDay(text: string): LocalDate | 'impossible' | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? fromDayInFront(text);
  if (year === undefined || month === undefined || day === undefined) {
    return undefined;
  }
  const whole = year.length === 2 ? `20${year}` : year;
  return (
    parseLocalDate(`${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? 'impossible'
  );
}

/** As the expression for the other order gives it: the whole, year, month, day. */
function fromDayInFront(text: string): readonly (string | undefined)[] {
  const [whole, day, month = '', year] =
    /^(\d{1,2})(?:\s*[-/.]\s*|\s+)(\d{1,2}|[a-z]{3,9}\.?)(?:\s*[-/.]\s*|\s+)(\d{4}|\d{2})$/i.exec(
      text.trim(),
    ) ?? [];
  const name = month.toLowerCase().replace(/^mrt/, 'maa').slice(0, 3);
  const number = /^\d/.test(month) ? month : String(MONTHS.indexOf(name) + 1);
  return number === '0' ? [] : [whole, year, number, day];
}
