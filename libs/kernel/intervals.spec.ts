import fc from 'fast-check';
import { mergeHours, sharedHours, type WeeklyHours, withoutHours } from './intervals.ts';

const hour = fc.nat(23).map((at) => `${String(at).padStart(2, '0')}:00`);
const stretch = fc
  .record({ weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7), one: hour, other: hour })
  .filter(({ one, other }) => one !== other)
  .map(({ weekday, one, other }): WeeklyHours => {
    const [from, to] = one < other ? [one, other] : [other, one];
    return { weekday, from, to };
  });
const week = fc.array(stretch, { maxLength: 12 });

describe('the hours that suit both', () => {
  it('are what both have, in the order of the week', () => {
    const anna: WeeklyHours[] = [
      { weekday: 4, from: '13:00', to: '17:00' },
      { weekday: 3, from: '09:00', to: '12:00' },
      { weekday: 3, from: '12:00', to: '14:00' },
    ];
    const jan: WeeklyHours[] = [
      { weekday: 4, from: '16:30', to: '24:00' },
      { weekday: 3, from: '11:30', to: '13:00' },
      { weekday: 5, from: '09:00', to: '12:00' },
    ];
    expect(sharedHours(anna, jan)).toEqual([
      { weekday: 3, from: '11:30', to: '13:00' },
      { weekday: 4, from: '16:30', to: '17:00' },
    ]);
    expect(sharedHours(anna, [])).toEqual([]);
  });

  it('are none where one ends as the other begins', () => {
    const until = [{ weekday: 2, from: '09:00', to: '12:00' }] as const;
    expect(sharedHours(until, [{ weekday: 2, from: '12:00', to: '14:00' }])).toEqual([]);
  });

  it('do not depend on whose hours come first, and are what is left of what the other lacks', () => {
    fc.assert(
      fc.property(week, week, (a, b) => {
        expect(sharedHours(a, b)).toEqual(sharedHours(b, a));
        expect(sharedHours(a, a)).toEqual(mergeHours(a));
        expect(sharedHours(a, b)).toEqual(withoutHours(a, withoutHours(a, b)));
      }),
    );
  });
});
