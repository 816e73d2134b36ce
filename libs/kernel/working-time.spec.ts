import fc from 'fast-check';
import { isBelgianHoliday } from './holidays.ts';
import {
  addWorkingDays,
  addWorkingMinutes,
  hoursOn,
  isOpen,
  nextOpening,
  openingsBetween,
  type WorkCalendar,
  workingMinutesBetween,
} from './working-time.ts';
import { addDays, instantOf, localDate, localParts, parseLocalDate } from './zoned-time.ts';

const zone = 'Europe/Brussels';
const office: WorkCalendar = {
  zone,
  hours: { days: [1, 2, 3, 4, 5], from: '08:30', to: '17:00' },
  isHoliday: isBelgianHoliday,
};

/** "2026-11-23 10:00" on the clock of Brussels. */
function at(text: string): Date {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[- :]/).map(Number);
  return instantOf({ year, month, day, hour, minute }, zone);
}

describe('working time', () => {
  const minutes = fc
    .integer({ min: 0, max: 60 * 24 * 730 })
    .map((n) => new Date(Date.UTC(2026, 0, 1) + n * 60_000));

  it.each([
    ['2026-11-23 08:29', false],
    ['2026-11-23 08:30', true],
    ['2026-11-23 16:59', true],
    ['2026-11-23 17:00', false],
    ['2026-11-22 10:00', false],
    ['2026-12-25 10:00', false],
  ])('at %s is open: %p', (text, open) => {
    expect(isOpen(at(text), office)).toBe(open);
  });

  it.each([
    ['2026-11-23 10:00', '2026-11-23 10:00'],
    ['2026-11-23 07:00', '2026-11-23 08:30'],
    ['2026-11-23 17:00', '2026-11-24 08:30'],
    ['2026-11-20 18:00', '2026-11-23 08:30'],
    ['2026-04-03 18:00', '2026-04-07 08:30'],
  ])('after %s opens at %s', (from, opening) => {
    expect(nextOpening(at(from), office)).toEqual(at(opening));
  });

  it.each([
    ['during office hours', '2026-11-23 10:00', '2026-11-25 17:00'],
    ['before opening', '2026-11-23 07:00', '2026-11-25 17:00'],
    ['after closing', '2026-11-23 17:00', '2026-11-25 17:00'],
    ['after midnight', '2026-11-24 00:00', '2026-11-26 17:00'],
    ['on Friday afternoon', '2026-11-20 16:00', '2026-11-24 17:00'],
    ['on Friday evening', '2026-11-20 20:00', '2026-11-24 17:00'],
    ['on Saturday', '2026-11-21 12:00', '2026-11-24 17:00'],
    ['late on Sunday', '2026-11-22 23:59', '2026-11-24 17:00'],
    ['before a holiday', '2026-12-24 10:00', '2026-12-29 17:00'],
    ['on a holiday', '2026-04-06 10:00', '2026-04-08 17:00'],
    ['over the change of time', '2026-03-27 10:00', '2026-03-31 17:00'],
  ])('gives two working days to what comes in %s', (_when, received, deadline) => {
    expect(addWorkingDays(at(received), 2, office)).toEqual(at(deadline));
  });

  it('counts open minutes only', () => {
    expect(workingMinutesBetween(at('2026-11-23 16:00'), at('2026-11-24 09:30'), office)).toBe(120);
    expect(workingMinutesBetween(at('2026-11-21 00:00'), at('2026-11-23 08:30'), office)).toBe(0);
    expect(workingMinutesBetween(at('2026-11-24 10:00'), at('2026-11-23 10:00'), office)).toBe(0);
  });

  it('lets a clock stand still while closed', () => {
    const sending = {
      ...office,
      hours: { days: [1, 2, 3, 4, 5, 6], from: '08:30', to: '20:00' },
    } as const;
    expect(addWorkingMinutes(at('2026-11-21 19:00'), 240, sending)).toEqual(at('2026-11-23 11:30'));
    expect(addWorkingMinutes(at('2026-11-23 19:00'), 60, sending)).toEqual(at('2026-11-23 20:00'));
  });

  describe('with exceptions', () => {
    const closed = (...dates: string[]): WorkCalendar => ({
      ...office,
      exceptions: new Map(dates.map((date) => [parseLocalDate(date)!, 'closed'])),
    });
    const otherwise = (date: string, from: string, to: string): WorkCalendar => ({
      ...office,
      exceptions: new Map([[parseLocalDate(date)!, { from, to }]]),
    });

    it('is closed on a working day, and open on a holiday or at the weekend', () => {
      expect(isOpen(at('2026-11-24 10:00'), closed('2026-11-24'))).toBe(false);
      const christmas = otherwise('2026-12-25', '10:00', '12:00');
      expect(isOpen(at('2026-12-25 09:59'), christmas)).toBe(false);
      expect(isOpen(at('2026-12-25 10:00'), christmas)).toBe(true);
      expect(isOpen(at('2026-12-25 12:00'), christmas)).toBe(false);
      expect(isOpen(at('2026-11-28 10:00'), otherwise('2026-11-28', '09:00', '17:00'))).toBe(true);
      expect(hoursOn(parseLocalDate('2026-12-25')!, christmas)).toEqual({
        from: '10:00',
        to: '12:00',
      });
    });

    it.each([
      ['2026-11-23 10:00', closed('2026-11-24'), '2026-11-26 17:00'],
      ['2026-12-24 10:00', otherwise('2026-12-25', '10:00', '12:00'), '2026-12-28 17:00'],
      ['2026-11-20 10:00', otherwise('2026-11-21', '09:00', '12:00'), '2026-11-23 17:00'],
      ['2026-11-23 10:00', otherwise('2026-11-25', '08:30', '12:00'), '2026-11-25 12:00'],
    ])('counts two working days from %s as they are', (received, calendar, deadline) => {
      expect(addWorkingDays(at(received), 2, calendar)).toEqual(at(deadline));
    });

    it('keeps to the clock on the wall on the days on which it changes', () => {
      // 2.00–3.00 is skipped in spring and comes twice in autumn
      const spring = otherwise('2026-03-29', '01:00', '05:00');
      const autumn = otherwise('2026-10-25', '01:00', '05:00');
      const minutesOf = (day: string, calendar: WorkCalendar): number =>
        workingMinutesBetween(at(`${day} 00:00`), at(`${day} 12:00`), calendar);
      expect(minutesOf('2026-03-29', spring)).toBe(180);
      expect(minutesOf('2026-10-25', autumn)).toBe(300);
      expect(addWorkingMinutes(at('2026-10-25 01:30'), 150, autumn)).toEqual(
        at('2026-10-25 03:00'),
      );
      const skipped = otherwise('2026-03-29', '02:10', '02:50');
      expect(nextOpening(at('2026-03-29 00:00'), skipped)).toEqual(at('2026-03-30 08:30'));
    });

    it('lists openings whole, in order', () => {
      const found = openingsBetween(
        at('2026-11-23 12:00'),
        at('2026-11-26 08:30'),
        closed('2026-11-24'),
      );
      expect(found.map(({ from, to }) => [from, to])).toEqual([
        [at('2026-11-23 08:30'), at('2026-11-23 17:00')],
        [at('2026-11-25 08:30'), at('2026-11-25 17:00')],
      ]);
    });

    it('changes no minute of any other day', () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 700 }), minutes, (days, instant) => {
          const date = addDays(parseLocalDate('2026-01-01')!, days);
          fc.pre(localDate(instant, zone) !== date);
          expect(isOpen(instant, closed(date))).toBe(isOpen(instant, office));
        }),
        { numRuns: 100 },
      );
    });
  });

  it('refuses a calendar that never opens', () => {
    const never = { ...office, hours: { ...office.hours, days: [] } };
    expect(() => nextOpening(at('2026-11-23 10:00'), never)).toThrow(RangeError);
    const backwards = { ...office, hours: { ...office.hours, from: '17:00', to: '08:30' } };
    expect(() => nextOpening(at('2026-11-23 10:00'), backwards)).toThrow(RangeError);
  });

  it('adds up: from a to c is from a to b and from b to c', () => {
    fc.assert(
      fc.property(fc.tuple(minutes, minutes, minutes), (instants) => {
        const [a, b, c] = instants.toSorted((x, y) => x.getTime() - y.getTime());
        expect(workingMinutesBetween(a!, c!, office)).toBe(
          workingMinutesBetween(a!, b!, office) + workingMinutesBetween(b!, c!, office),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('ends after exactly the minutes given, while open or at closing time', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 5_000 }), (start, wait) => {
        const end = addWorkingMinutes(start, wait, office);
        expect(workingMinutesBetween(start, end, office)).toBe(wait);
      }),
      { numRuns: 50 },
    );
  });

  it('ends every deadline at closing time, so many opening days later and never the day itself', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 10 }), (received, days) => {
        const deadline = addWorkingDays(received, days, office);
        expect(localParts(deadline, zone)).toMatchObject({ hour: 17, minute: 0 });
        const open = workingMinutesBetween(received, deadline, office);
        expect(open).toBeGreaterThanOrEqual(days * 510);
        expect(open).toBeLessThanOrEqual((days + 1) * 510);
        const next = addWorkingDays(new Date(received.getTime() + 60_000), days, office);
        expect(next >= deadline).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a deadline of no day', () => {
    expect(() => addWorkingDays(at('2026-11-23 10:00'), 0, office)).toThrow(RangeError);
  });
});
