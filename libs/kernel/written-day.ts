import { type LocalDate, parseLocalDate } from './zoned-time.ts';

const MONTHS = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
/** From Sunday on, as a date counts them. */
const WEEKDAYS = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'];
const WEEKDAY =
  /^(?:op )?(zo|ma|di|wo|do|vr|za)(?:ndag|andag|nsdag|ensdag|nderdag|ijdag|terdag)?[.,]?\s+/iu;
/** No day is written longer. */
const LONGEST = 60;

/** What is written as a day and is none: it does not exist, or nobody said in which year. */
export type NoDay = 'impossible' | 'without-year';

/**
 * A day as a browser sends it ("2027-01-12") or as people here write it: the day in front, then the month, then the
 * year ("12/01/2027", "12-1-27", "dinsdag 12de januari 2027"). On another day of the week it does not exist.
 * @returns undefined for what is no day at all
 */
export function readDay(text: string): LocalDate | NoDay | undefined {
  if (text.length > LONGEST) {
    return undefined;
  }
  const seen = asSeen(text);
  const [named = '', weekday] = WEEKDAY.exec(seen) ?? [];
  const { year, month, day } = partsOf(seen.slice(named.length));
  if (month === undefined || day === undefined) {
    return undefined;
  }
  if (year === undefined) {
    return 'without-year';
  }
  const whole = year.length === 2 ? `20${year}` : year;
  const found = parseLocalDate(`${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return found !== undefined && isOn(found, weekday) ? found : 'impossible';
}

/** Every dash in its plain form, and nothing that cannot be seen. */
function asSeen(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{DI}]/gu, '')
    .replace(/\p{Pd}|\u2212/gu, '-')
    .trim();
}

interface Parts {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

function partsOf(text: string): Parts {
  const [whole, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  return whole === undefined ? dayInFront(text) : { year, month, day };
}

function dayInFront(text: string): Parts {
  const [, day, month = '', year] =
    /^(\d{1,2})(?:de|ste|e)?(?:\s*[-/.]\s*|\s+)(\d{1,2}|[a-z]{3,9}\.?)(?:(?:\s*[-/.]\s*|\s+)(\d{4}|\d{2}))?$/i.exec(
      text,
    ) ?? [];
  const name = month.toLowerCase().replace(/^mrt/, 'maa').slice(0, 3);
  const number = /^\d/.test(month) ? month : String(MONTHS.indexOf(name) + 1);
  return number === '0' ? {} : { year, month: number, day };
}

function isOn(date: LocalDate, weekday: string | undefined): boolean {
  const on = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return weekday === undefined || weekday.toLowerCase() === on;
}
