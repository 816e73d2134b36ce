import fc from 'fast-check';
import { dayParts, overlapOf, type WeeklySlot } from './intervals.ts';

const slot = fc.record<WeeklySlot>({
  weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
  part: fc.constantFrom(...dayParts),
});
const slots = fc.array(slot, { maxLength: 30 });

describe('weekly slots', () => {
  it('finds what suits both, in the order of the week', () => {
    const anna: WeeklySlot[] = [
      { weekday: 4, part: 'afternoon' },
      { weekday: 3, part: 'afternoon' },
      { weekday: 3, part: 'morning' },
      { weekday: 4, part: 'afternoon' },
    ];
    const jan: WeeklySlot[] = [
      { weekday: 4, part: 'afternoon' },
      { weekday: 3, part: 'morning' },
      { weekday: 3, part: 'evening' },
    ];
    expect(overlapOf(anna, jan)).toEqual([
      { weekday: 3, part: 'morning' },
      { weekday: 4, part: 'afternoon' },
    ]);
    expect(overlapOf(anna, [])).toEqual([]);
  });

  it('does not matter whose slots come first', () => {
    fc.assert(
      fc.property(slots, slots, (a, b) => {
        expect(overlapOf(a, b)).toEqual(overlapOf(b, a));
        expect(overlapOf(overlapOf(a, b), a)).toEqual(overlapOf(a, b));
        expect(new Set(overlapOf(a, a).map((s) => JSON.stringify(s))).size).toBe(
          overlapOf(a, a).length,
        );
      }),
    );
  });
});
