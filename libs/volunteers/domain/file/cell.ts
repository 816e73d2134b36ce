import {
  type E164,
  type LocalDate,
  phoneKind,
  readSheetDay,
  readSheetPhone,
  unguardCell,
} from '#kernel';

/** What a cell says, or why it cannot be read: for the person whose file it is, without what stands in it. */
export type Cell<T> = { readonly value: T } | { readonly why: string };

/** What is wrong in a row, or was left out of it. */
export interface CellRemark {
  readonly column: string;
  /** What kind of value stands there, so that it can be found: never the value. */
  readonly shape: string;
  readonly why: string;
}

const LONGEST_LINE = 200;
/** Of any cell. */
export const LONGEST_TEXT = 4_000;
const MOST_IN_A_LIST = 40;

/** A cell as it was meant: freed of its guard, and with nothing around it. */
export function cellText(raw: string): string {
  return unguardCell(raw).replace(/\r\n?/gu, '\n').trim();
}

/** What stands in a cell of one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

export function shapeOf(text: string): string {
  if (text === '') {
    return 'leeg';
  }
  return /^\d+$/u.test(text) ? `${text.length} cijfers` : `${text.length} tekens`;
}

export function readLine(text: string): Cell<string> {
  return text.length > LONGEST_LINE ? tooLong(LONGEST_LINE) : { value: oneLine(text) };
}

export function readText(text: string): Cell<string> {
  return { value: text };
}

export function tooLong(most: number): { readonly why: string } {
  return { why: `te lang: hoogstens ${most} tekens` };
}

export function readEmail(text: string): Cell<string> {
  return text.length <= LONGEST_LINE && /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/u.test(text)
    ? { value: text }
    : { why: 'geen e-mailadres' };
}

export function readPhoneCell(text: string): Cell<E164> {
  const read = readSheetPhone(text);
  switch (read.kind) {
    case 'number':
      return phoneKind(read.number) === 'other'
        ? { why: 'geen gsm en geen gewone telefoon' }
        : { value: read.number };
    case 'rounded':
      return {
        why: 'Excel maakte er een getal met E van en liet cijfers vallen: maak de kolom «Tekst» en typ het nummer opnieuw',
      };
    case 'none':
      return { why: 'geen telefoonnummer: schrijf één nummer, zoals 0470 12 34 56' };
  }
}

export function readDayCell(text: string): Cell<LocalDate> {
  const day = readSheetDay(text);
  switch (day) {
    case undefined:
      return { why: 'geen datum: schrijf ze als 1/12/2026' };
    case 'impossible':
      return { why: 'deze dag bestaat niet' };
    case 'without-year':
      return { why: 'zonder jaar: schrijf de datum als 1/12/2026' };
    default:
      return { value: day };
  }
}

export function notAhead(cell: Cell<LocalDate>, today: LocalDate): Cell<LocalDate> {
  return 'value' in cell && cell.value > today ? { why: 'ligt in de toekomst' } : cell;
}

const YES = ['ja', 'j', 'x', '1', 'waar', 'true', 'yes', 'y', 'v', '✓'];
const NO = ['nee', 'neen', 'n', '0', 'onwaar', 'false', 'no', '-'];

export function readYesNo(text: string): Cell<boolean> {
  const said = text.toLowerCase();
  if (YES.includes(said)) {
    return { value: true };
  }
  return NO.includes(said) ? { value: false } : { why: 'schrijf ja of nee' };
}

export function readGender(text: string): Cell<'man' | 'vrouw'> {
  const said = text.toLowerCase();
  if (['m', 'man'].includes(said)) {
    return { value: 'man' };
  }
  return ['v', 'vrouw'].includes(said) ? { value: 'vrouw' } : { why: 'schrijf man of vrouw' };
}

const MOST_MATCHES = 20;

export function readCapacity(text: string): Cell<number> {
  return /^\d{1,2}$/u.test(text) && Number(text) <= MOST_MATCHES
    ? { value: Number(text) }
    : { why: `schrijf een getal van 0 tot ${MOST_MATCHES}` };
}

/** What is parted by commas, each once. */
export function listOf(text: string, parting = /[,;|\n]/u): string[] {
  const parts = text.split(parting).map(oneLine);
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** Each of a list, or why one of them cannot be read. */
export function readEach<T>(parts: readonly string[], read: (part: string) => Cell<T>): Cell<T[]> {
  if (parts.length > MOST_IN_A_LIST) {
    return { why: `te veel: hoogstens ${MOST_IN_A_LIST}` };
  }
  const values: T[] = [];
  for (const part of parts) {
    const cell = read(part);
    if ('why' in cell) {
      return parts.length === 1 ? cell : { why: `nr. ${parts.indexOf(part) + 1}: ${cell.why}` };
    }
    values.push(cell.value);
  }
  return { value: [...new Set(values)] };
}
