import type { LocalDate } from '#kernel';
import fc from 'fast-check';
import {
  amountWarnings,
  capsOf,
  centsOfWay,
  type ReimbursementYear,
  rowOf,
  yearOf,
} from './reimbursement-year.ts';

const day = (text: string): LocalDate => text as LocalDate;

const row = (year: number, changed: Partial<ReimbursementYear> = {}): ReimbursementYear => ({
  year,
  perDay: 42.31,
  perYear: 1692.51,
  kilometres: 2_000,
  confirmed: true,
  source: 'Staatsblad',
  rates: [
    { from: day(`${year}-01-01`), car: 0.4269, bicycle: 0.35, confirmed: true, source: 'BOSA' },
    { from: day(`${year}-04-01`), car: 0.4265, bicycle: 0.35, confirmed: true, source: 'BOSA' },
  ],
  ...changed,
});

describe('the amounts of a year', () => {
  it('are whole cents and metres', () => {
    expect(capsOf(row(2025))).toEqual({ dayCents: 4_231, yearCents: 169_251, metres: 2_000_000 });
  });

  it('refuse a year that is not there', () => {
    expect(() => rowOf([row(2025)], 2026)).toThrow('reimbursement.year_missing');
    expect(rowOf([row(2025), row(2026)], 2026).year).toBe(2026);
  });

  it('belong to the year of the day', () => {
    expect([yearOf(day('2026-12-31')), yearOf(day('2027-01-01'))]).toEqual([2026, 2027]);
  });

  it.each([
    ['2025-03-31', 'car', 12_000, 512],
    ['2025-04-01', 'car', 12_000, 512],
    ['2025-03-31', 'car', 100_000, 4_269],
    ['2025-04-01', 'car', 100_000, 4_265],
    ['2025-12-31', 'bicycle', 12_500, 438],
  ] as const)('give on %s by %s for %i metres %i cents', (date, vehicle, metres, cents) => {
    expect(centsOfWay(row(2025), { date: day(date), vehicle, metres })).toBe(cents);
  });

  it('never give more than a cent above the law for any way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), (metres) => {
        const cents = centsOfWay(row(2025), { date: day('2025-01-02'), vehicle: 'car', metres });
        expect(Math.abs(cents - (metres / 1_000) * 42.69)).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
  });
});

describe('what is to be known of the amounts', () => {
  it('is nothing in a year that is confirmed', () => {
    expect(amountWarnings([row(2025), row(2026)], 2025, day('2025-11-20'))).toEqual([]);
  });

  it('is from 1 November on that next year is missing', () => {
    const missing = { kind: 'next_year_missing', year: 2026 };
    expect(amountWarnings([row(2025)], 2025, day('2025-10-31'))).toEqual([]);
    expect(amountWarnings([row(2025)], 2025, day('2025-11-01'))).toEqual([missing]);
    expect(amountWarnings([row(2025)], 2025, day('2025-12-31'))).toEqual([missing]);
    expect(amountWarnings([row(2025)], 2025, day('2026-01-01'))).toEqual([]);
  });

  it('is that the year itself is missing, said once', () => {
    expect(amountWarnings([row(2025)], 2026, day('2025-11-20'))).toEqual([
      { kind: 'year_missing', year: 2026 },
    ]);
  });

  it('is that a row or a rate is not confirmed, with its source', () => {
    const [first] = row(2026).rates;
    const rates = [{ ...first!, confirmed: false, source: 'Sociare' }];
    const unsure = row(2026, { confirmed: false, source: 'berekend', rates });
    expect(amountWarnings([unsure], 2026, day('2026-02-01'))).toEqual([
      { kind: 'caps_unconfirmed', year: 2026, source: 'berekend' },
      { kind: 'rate_unconfirmed', from: '2026-01-01', source: 'Sociare' },
    ]);
  });
});
