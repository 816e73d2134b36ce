import type { Weekday, WeeklyHours } from '#kernel';
import { hoursAfter, mayBeAskedBack } from './hours-after.ts';

const at = (weekday: Weekday, from: string, to: string): WeeklyHours => ({ weekday, from, to });
const monday = at(1, '09:00', '21:00');
const wednesday = at(3, '13:00', '17:00');

describe('the hours of a volunteer after a change', () => {
  it('are only those, those as well, or without those', () => {
    const before = [wednesday, monday];
    expect(hoursAfter(before, { change: 'only', hours: [at(4, '09:00', '21:00')] })).toEqual([
      at(4, '09:00', '21:00'),
    ]);
    expect(hoursAfter([wednesday], { change: 'also', hours: [monday] })).toEqual([
      ...[monday, wednesday],
    ]);
    expect(hoursAfter(before, { change: 'not', hours: [monday] })).toEqual([wednesday]);
    expect(hoursAfter(before, { change: 'not', hours: [at(1, '13:00', '17:00')] })).toEqual([
      ...[at(1, '09:00', '13:00'), at(1, '17:00', '21:00'), wednesday],
    ]);
  });

  it('are for a human where none are left, nothing changes, or they fit no text', () => {
    expect(mayBeAskedBack([monday], [wednesday])).toBe(true);
    expect(mayBeAskedBack([monday], [])).toBe(false);
    expect(mayBeAskedBack([wednesday, monday], [monday, wednesday])).toBe(false);
    const many = Array.from({ length: 13 }, (_, nth) =>
      at(1, `${String(nth + 10)}:00`, `${String(nth + 10)}:30`),
    );
    expect(mayBeAskedBack([monday], many)).toBe(false);
  });
});
