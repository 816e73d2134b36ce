import type { LocalDate } from '#kernel';
import { warningDays } from './screening-warning.ts';

const ends = '2027-03-31' as LocalDate;

describe('the end of a screening', () => {
  it('is told 60, 30 and 7 days before', () => {
    expect(warningDays(ends, '2026-11-23' as LocalDate)).toEqual([
      '2027-01-30',
      '2027-03-01',
      '2027-03-24',
    ]);
  });

  it('is told on the days that are left, today included', () => {
    expect(warningDays(ends, '2027-03-01' as LocalDate)).toEqual(['2027-03-01', '2027-03-24']);
    expect(warningDays(ends, '2027-03-25' as LocalDate)).toEqual([]);
  });
});
