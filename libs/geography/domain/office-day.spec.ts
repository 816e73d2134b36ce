import { type DayException, type LocalDate, parseLocalDate } from '#kernel';
import { readCity } from '../app/read-city.ts';
import { calendarOf } from './calendar-of.ts';
import { faultOfDay, isClosedTooLong } from './office-day.ts';

const city = readCity();
const date = (text: string): LocalDate => parseLocalDate(text)!;
const today = date('2026-11-23');

function closedFor(from: string, days: number): Map<LocalDate, DayException> {
  const first = Date.parse(`${from}T00:00:00Z`);
  return new Map(
    Array.from({ length: days }, (_, day) => [
      date(new Date(first + day * 86_400_000).toISOString().slice(0, 10)),
      'closed',
    ]),
  );
}

describe('a day that is otherwise', () => {
  it.each<[string, string, DayException, string | undefined]>([
    ['today', '2026-11-23', 'closed', undefined],
    ['a day with other hours', '2026-11-24', { from: '10:00', to: '12:00' }, undefined],
    ['a holiday that is open', '2026-12-25', { from: '08:30', to: '17:00' }, undefined],
    ['a Saturday that is open', '2026-11-28', { from: '09:00', to: '12:00' }, undefined],
    ['yesterday', '2026-11-22', { from: '09:00', to: '12:00' }, 'past'],
    ['a year that nobody meant', '2206-11-24', 'closed', 'too_far'],
    ['an end before the start', '2026-11-24', { from: '12:00', to: '09:00' }, 'no_hours'],
    ['an hour that is skipped', '2027-03-28', { from: '02:05', to: '02:55' }, 'no_hours'],
    ['a holiday that is closed already', '2026-12-25', 'closed', 'as_usual'],
    ['a Sunday that is closed already', '2026-11-29', 'closed', 'as_usual'],
    ['the hours of every day', '2026-11-24', { from: '08:30', to: '17:00' }, 'as_usual'],
  ])('may be %s (%s), or not', (_what, day, hours, fault) => {
    const calendar = calendarOf(city, new Map());
    expect(faultOfDay({ date: date(day), hours }, today, calendar)).toBe(fault);
  });

  it('never closes the office for longer than three weeks', () => {
    // closed until Sunday 3 January, with the weekend after it
    const calendar = calendarOf(city, closedFor('2026-12-12', 21));
    const friday = { date: date('2026-12-11'), hours: 'closed' } as const;
    expect(faultOfDay(friday, today, calendar)).toBe('closed_too_long');
    const two = calendarOf(city, closedFor('2026-12-14', 5));
    expect(faultOfDay(friday, today, two)).toBeUndefined();
    expect(isClosedTooLong(date('2026-12-15'), two)).toBe(false);
  });
});
