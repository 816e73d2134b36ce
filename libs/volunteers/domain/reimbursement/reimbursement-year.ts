import { DomainError, type LocalDate } from '#kernel';

export const vehicles = ['car', 'bicycle'] as const;
export type Vehicle = (typeof vehicles)[number];

/** A year of the city's table, in euro and kilometres as the law has them. */
export interface ReimbursementYear {
  readonly year: number;
  readonly perDay: number;
  readonly perYear: number;
  readonly kilometres: number;
  readonly confirmed: boolean;
  readonly source: string;
  readonly rates: readonly ({
    readonly from: LocalDate;
    readonly confirmed: boolean;
    readonly source: string;
  } & Readonly<Record<Vehicle, number>>)[];
}

export interface Caps {
  readonly dayCents: number;
  readonly yearCents: number;
  /** Kilometres beside a flat rate. */
  readonly metres: number;
}

/** What whoever pays has to know of the amounts of a year. */
export type AmountWarning =
  | { readonly kind: 'year_missing' | 'next_year_missing'; readonly year: number }
  | { readonly kind: 'caps_unconfirmed'; readonly year: number; readonly source: string }
  | { readonly kind: 'rate_unconfirmed'; readonly from: LocalDate; readonly source: string };

/** From this day of a year on, the row of the next one is missed. */
const NEXT_YEAR_FROM = '11-01';
const CENTS = 100;
const METRES = 1_000;

/** A day on the calendar decides its year, whatever hour it is elsewhere. */
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** @throws DomainError `reimbursement.year_missing`: nothing is paid by the amounts of another year */
export function rowOf(table: readonly ReimbursementYear[], year: number): ReimbursementYear {
  const row = table.find((one) => one.year === year);
  if (row === undefined) {
    throw new DomainError('reimbursement.year_missing', { year });
  }
  return row;
}

export function capsOf({ perDay, perYear, kilometres }: ReimbursementYear): Caps {
  return {
    dayCents: Math.round(perDay * CENTS),
    yearCents: Math.round(perYear * CENTS),
    metres: kilometres * METRES,
  };
}

/** What a way is worth on its day, in whole cents, a half rounded up. */
export function centsOfWay(
  { rates }: ReimbursementYear,
  way: { readonly date: LocalDate; readonly metres: number; readonly vehicle: Vehicle },
): number {
  const rate = rates.findLast(({ from }) => from <= way.date)?.[way.vehicle] ?? 0;
  // hundredths of a cent are whole in the law: 0.4265 euro is 4,265 of them, of which no fraction may creep in
  return Math.round((way.metres * Math.round(rate * CENTS * CENTS)) / METRES / CENTS);
}

export function amountWarnings(
  table: readonly ReimbursementYear[],
  year: number,
  today: LocalDate,
): AmountWarning[] {
  const row = table.find((one) => one.year === year);
  const next = yearOf(today) + 1;
  const isMissed =
    today.slice(5) >= NEXT_YEAR_FROM && !table.some((one) => one.year === next) && year !== next;
  return [
    ...(row === undefined ? [{ kind: 'year_missing', year } as const] : []),
    ...(row?.confirmed === false
      ? [{ kind: 'caps_unconfirmed', year, source: row.source } as const]
      : []),
    ...(row?.rates ?? [])
      .filter(({ confirmed }) => !confirmed)
      .map(({ from, source }) => ({ kind: 'rate_unconfirmed', from, source }) as const),
    ...(isMissed ? [{ kind: 'next_year_missing', year: next } as const] : []),
  ];
}
