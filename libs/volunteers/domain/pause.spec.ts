import type { LocalDate } from '#kernel';
import { endOfPause, lastDayOfPause, pauseFault, plannedPause } from './pause.ts';

const ZONE = 'Europe/Brussels';
const TODAY = '2026-12-02' as LocalDate;

describe('a pause until a day', () => {
  it.each(['2026-12-07', '2027-03-28', '2026-10-25'] as LocalDate[])(
    'holds all of %s, also where the clock moves on it',
    (day) => {
      expect(lastDayOfPause(endOfPause(day, ZONE), ZONE)).toBe(day);
    },
  );

  it('ends where the next day begins', () => {
    const end = endOfPause('2026-12-07' as LocalDate, ZONE);
    expect(end).toEqual(new Date('2026-12-07T23:00:00Z'));
  });

  it.each([
    ['2026-12-01', 'volunteer.pause_over'],
    ['2026-12-02', undefined],
    ['2027-12-03', undefined],
    ['2027-12-04', 'volunteer.pause_too_long'],
    ['2036-12-02', 'volunteer.pause_too_long'],
  ] as [LocalDate, string | undefined][])('until %s is refused as %s', (day, fault) => {
    expect(pauseFault(day, TODAY)).toBe(fault);
  });
});

describe('a pause by days on which she cannot', () => {
  const days = (from: string, to: string): { from: LocalDate; to: LocalDate } => ({
    from: from as LocalDate,
    to: to as LocalDate,
  });
  const summer = days('2027-08-01', '2027-08-15');

  it.each([
    ['2027-07-31', false],
    ['2027-08-01', true],
    ['2027-08-15', true],
    ['2027-08-16', undefined],
  ] as [LocalDate, boolean | undefined][])('is on %s one that runs: %s', (today, isNow) => {
    expect(plannedPause([summer], today)?.isNow).toBe(isNow);
  });

  it('is the first of several, and no day alone', () => {
    const easter = days('2027-03-28', '2027-04-04');
    const away = [summer, days('2026-12-24', '2026-12-24'), easter];
    expect(plannedPause(away, TODAY)).toEqual({ isNow: false, ...easter });
  });
});
