import type { LocalDate } from '#kernel';
import { endOfPause, lastDayOfPause, pauseFault } from './pause.ts';

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
