import { isOpen, type WorkCalendar, workingMinutesBetween } from '#kernel';
import fc from 'fast-check';
import { secondCallAt } from './second-call.ts';

const everyDay = [1, 2, 3, 4, 5, 6] as const;
const calendar: WorkCalendar = {
  zone: 'Europe/Brussels',
  hours: { days: [...everyDay], from: '08:30', to: '20:00' },
  isHoliday: () => false,
};

/** A Monday; hours of Brussels in winter. */
function at(hour: string, day = 23): Date {
  return new Date(`2026-11-${String(day)}T${hour}:00+01:00`);
}

describe('the second call about an offer', () => {
  it.each([
    ['a lasting match, three hours later', at('10:00'), at('11:00', 25), at('13:00')],
    ['one visit, half-way', at('10:00'), at('14:00'), at('12:00')],
    ['what is urgent, half-way', at('10:00'), at('11:00'), at('10:30')],
    ['in the evening, the next morning', at('19:00'), at('19:00', 24), at('10:30', 24)],
  ])('%s', (_, now, until, second) => {
    expect(secondCallAt(now, until, calendar)).toEqual(second);
  });

  it.each([
    ['too little is left', at('10:00'), at('10:15')],
    ['her time is over', at('10:00'), at('09:00')],
  ])('is none where %s', (_, now, until) => {
    expect(secondCallAt(now, until, calendar)).toBeUndefined();
  });

  it('always leaves in the hours for offers, and within her time', () => {
    const moment = fc.date({ min: at('09:00'), max: at('18:00', 29), noInvalidDate: true });
    fc.assert(
      fc.property(moment, moment, (now, until) => {
        const second = secondCallAt(now, until, calendar);
        if (second !== undefined) {
          expect(second > now && second < until).toBe(true);
          expect(workingMinutesBetween(now, second, calendar)).toBeGreaterThanOrEqual(10);
          expect(isOpen(new Date(second.getTime() - 1), calendar)).toBe(true);
        }
      }),
    );
  });
});
