import {
  type AccountId,
  instantOn,
  isBelgianHoliday,
  newId,
  openingsBetween,
  parseLocalDate,
  type WorkCalendar,
} from '#kernel';
import fc from 'fast-check';
import { blocksOf, gapsOf, type Period, type Shift, stretchesOf } from './roster.ts';

const zone = 'Europe/Brussels';
const calendar: WorkCalendar = {
  zone,
  hours: { days: [1, 2, 3, 4, 5], from: '08:30', to: '17:00' },
  isHoliday: isBelgianHoliday,
};
const [an, bo] = [newId<'account'>(), newId<'account'>()];

/** "2026-11-23 10:00" on the clock of Brussels. */
function at(text: string): Date {
  const [date = '', time = ''] = text.split(' ');
  return instantOn(parseLocalDate(date)!, time, zone);
}
const period = (from: string, to: string): Period => ({ from: at(from), to: at(to) });
const shift = (accountId: AccountId, from: string, to: string): Shift => ({
  ...{ accountId, startsAt: at(from), endsAt: at(to) },
});
const blocks = (shifts: readonly Shift[], { from, to }: Period): ReturnType<typeof blocksOf> =>
  blocksOf(openingsBetween(from, to, calendar), shifts, { from, to });

describe('the roster of the days to come', () => {
  it('is cut at opening and closing time', () => {
    const found = blocks([], period('2026-11-27 10:00', '2026-11-30 12:00'));
    expect(found.map(({ from, to, isOpen }) => [from, to, isOpen])).toEqual([
      [at('2026-11-27 10:00'), at('2026-11-27 17:00'), true],
      [at('2026-11-27 17:00'), at('2026-11-30 08:30'), false],
      [at('2026-11-30 08:30'), at('2026-11-30 12:00'), true],
    ]);
  });

  it('names who is on duty from change to change, and leaves no hole unsaid', () => {
    const shifts = [
      shift(an, '2026-11-27 08:30', '2026-11-28 17:00'),
      shift(bo, '2026-11-28 12:00', '2026-11-28 17:00'),
    ];
    const [, weekend] = blocks(shifts, period('2026-11-27 10:00', '2026-11-30 08:30'));
    expect(weekend!.stretches).toEqual([
      { from: at('2026-11-27 17:00'), to: at('2026-11-28 12:00'), people: [an] },
      { from: at('2026-11-28 12:00'), to: at('2026-11-28 17:00'), people: [an, bo] },
      { from: at('2026-11-28 17:00'), to: at('2026-11-30 08:30'), people: [] },
    ]);
  });

  it('tells a hole once, also where it runs from office hours into the night', () => {
    const days = period('2026-11-26 10:00', '2026-11-30 08:30');
    const shifts = [
      shift(an, '2026-11-26 08:30', '2026-11-26 15:00'),
      shift(bo, '2026-11-27 08:30', '2026-11-28 17:00'),
    ];
    expect(gapsOf(blocks(shifts, days))).toEqual([
      {
        ...period('2026-11-26 15:00', '2026-11-27 08:30'),
        ...{ inOfficeHours: true, outsideOfficeHours: true },
      },
      {
        ...period('2026-11-28 17:00', '2026-11-30 08:30'),
        ...{ inOfficeHours: false, outsideOfficeHours: true },
      },
    ]);
    expect(gapsOf(blocks([shift(an, '2026-11-01 00:00', '2026-12-31 00:00')], days))).toEqual([]);
  });

  it('counts the nights in which the clock changes by what they last', () => {
    const hours = (from: string, to: string): number => {
      const [night] = blocks([], period(from, to));
      return (night!.to.getTime() - night!.from.getTime()) / 3_600_000;
    };
    expect(hours('2026-03-27 17:00', '2026-03-30 08:30')).toBe(62.5);
    expect(hours('2026-10-23 17:00', '2026-10-26 08:30')).toBe(64.5);
  });

  it('has at every moment those on duty whose shift it is', () => {
    const hour = fc.integer({ min: 0, max: 200 });
    const base = at('2026-11-23 00:00').getTime();
    const instant = (hours: number): Date => new Date(base + hours * 3_600_000);
    const anyShift = fc
      .tuple(fc.constantFrom(an, bo), hour, fc.integer({ min: 1, max: 60 }))
      .map(([accountId, start, length]): Shift => ({
        ...{ accountId, startsAt: instant(start), endsAt: instant(start + length) },
      }));
    fc.assert(
      fc.property(fc.array(anyShift, { maxLength: 6 }), hour, (shifts, hours) => {
        const moment = instant(hours + 0.5);
        const all = stretchesOf(shifts, { from: instant(0), to: instant(210) });
        const on = all.find(({ from, to }) => from <= moment && to > moment)!;
        const expected = shifts.filter((one) => one.startsAt <= moment && one.endsAt > moment);
        expect(new Set(on.people)).toEqual(new Set(expected.map(({ accountId }) => accountId)));
        all.slice(1).forEach(({ from }, index) => {
          expect(from).toEqual(all[index]!.to);
        });
      }),
    );
  });
});
