import type { LocalDate } from '#kernel';
import { screeningFault } from './screening-dates.ts';

const TODAY = '2026-12-02' as LocalDate;

describe('the days of an extract', () => {
  it.each([
    ['2026-12-02', '2026-12-03', undefined],
    ['2026-11-20', '2031-11-20', undefined],
    ['2024-02-29', '2029-02-28', undefined],
    ['2026-12-03', '2027-12-03', 'volunteer.screening_ahead'],
    ['2030-01-01', '2031-01-01', 'volunteer.screening_ahead'],
    ['2026-11-20', '2026-11-20', 'volunteer.screening_dates'],
    ['2026-11-20', '2031-11-21', 'volunteer.screening_too_long'],
    ['2024-02-29', '2029-03-01', 'volunteer.screening_too_long'],
    ['2010-01-01', '2099-01-01', 'volunteer.screening_too_long'],
  ])('from %s until %s: %s', (dated, holdsUntil, fault) => {
    const dates = { dated: dated as LocalDate, holdsUntil: holdsUntil as LocalDate };
    expect(screeningFault(dates, TODAY)).toBe(fault);
  });
});
