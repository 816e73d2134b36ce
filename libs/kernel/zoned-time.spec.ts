import fc from 'fast-check';
import {
  addDays,
  addLocalDays,
  instantOf,
  instantOn,
  lastInstantOn,
  localDate,
  localParts,
  minutesOfDay,
  nextTimeOfDay,
  parseLocalDate,
  startOfLocalDay,
  weekdayOf,
} from './zoned-time.ts';

const brussels = 'Europe/Brussels';
/** "2026-03-29 02:30" as fields. */
function local(text: string) {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[- :]/).map(Number);
  return { year, month, day, hour, minute };
}

describe('time in a zone', () => {
  it('reads the wall clock of Brussels in winter and summer', () => {
    expect(localParts(new Date('2026-01-05T07:30:00Z'), brussels)).toEqual({
      ...local('2026-01-05 08:30'),
      weekday: 1,
    });
    expect(localParts(new Date('2026-07-05T22:15:00Z'), brussels)).toEqual({
      ...local('2026-07-06 00:15'),
      weekday: 1,
    });
  });

  it('takes the first instant after the hour that spring skips', () => {
    expect(instantOf(local('2026-03-29 02:30'), brussels).toISOString()).toBe(
      '2026-03-29T01:00:00.000Z',
    );
  });

  it('takes the earlier of the hour that autumn repeats', () => {
    expect(instantOf(local('2026-10-25 02:30'), brussels).toISOString()).toBe(
      '2026-10-25T00:30:00.000Z',
    );
  });

  it('takes the later of the hour that autumn repeats where an end may leave no gap', () => {
    const [autumn, spring] = [parseLocalDate('2026-10-25')!, parseLocalDate('2026-03-29')!];
    expect(lastInstantOn(autumn, '02:30', brussels)).toEqual(new Date('2026-10-25T01:30:00Z'));
    expect(lastInstantOn(autumn, '03:30', brussels)).toEqual(instantOn(autumn, '03:30', brussels));
    expect(lastInstantOn(spring, '02:30', brussels)).toEqual(instantOn(spring, '02:30', brussels));
  });

  it('keeps the wall clock across a change of time', () => {
    const saturday = new Date('2026-03-28T09:00:12.345Z');
    expect(addLocalDays(saturday, 1, brussels).toISOString()).toBe('2026-03-29T08:00:12.345Z');
    expect(addLocalDays(saturday, -1, brussels).toISOString()).toBe('2026-03-27T09:00:12.345Z');
  });

  it('starts a day at local midnight, even one of 23 hours', () => {
    const start = startOfLocalDay(new Date('2026-03-29T12:00:00Z'), brussels);
    expect(start.toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfLocalDay(parseLocalDate('2026-03-30')!, brussels).toISOString()).toBe(
      '2026-03-29T22:00:00.000Z',
    );
    expect(
      startOfLocalDay(new Date('2026-09-06T12:00:00Z'), 'America/Santiago').toISOString(),
    ).toBe('2026-09-06T04:00:00.000Z');
  });

  it('accepts only days and hours that exist', () => {
    expect(parseLocalDate('2028-02-29')).toBe('2028-02-29');
    for (const wrong of ['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '']) {
      expect(parseLocalDate(wrong)).toBeUndefined();
    }
    expect(minutesOfDay('08:30')).toBe(510);
    expect(minutesOfDay('24:00')).toBe(1440);
    for (const wrong of ['24:01', '8.30', '', '12:60', '99:00']) {
      expect(() => minutesOfDay(wrong)).toThrow(RangeError);
    }
  });

  it('counts days over months and years', () => {
    expect(addDays(parseLocalDate('2026-12-31')!, 1)).toBe('2027-01-01');
    expect(addDays(parseLocalDate('2028-03-01')!, -1)).toBe('2028-02-29');
    expect(weekdayOf(parseLocalDate('2026-11-22')!)).toBe(7);
  });

  it('gives back every wall clock time that exists', () => {
    const zones = fc.constantFrom(brussels, 'UTC', 'America/New_York', 'Asia/Kathmandu');
    fc.assert(
      fc.property(fc.integer({ min: 315_532_800, max: 4_102_444_800 }), zones, (seconds, zone) => {
        const instant = new Date(seconds * 1000 - ((seconds * 1000) % 60_000));
        const back = instantOf(localParts(instant, zone), zone);
        expect(localParts(back, zone)).toEqual(localParts(instant, zone));
        expect(back.getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(instant.getTime() - back.getTime()).toBeLessThanOrEqual(3_600_000);
        const date = localDate(instant, zone);
        expect(startOfLocalDay(date, zone).getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(instantOn(addDays(date, 1), '00:00', zone).getTime()).toBeGreaterThan(
          instant.getTime(),
        );
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['tonight', '2026-11-23T01:00:00Z', '2026-11-23', '2026-11-23T02:30:00Z'],
    ['tomorrow night', '2026-11-23T02:30:00Z', '2026-11-24', '2026-11-24T02:30:00Z'],
    [
      'after the hour that is skipped',
      '2026-03-28T20:00:00Z',
      '2026-03-29',
      '2026-03-29T01:30:00Z',
    ],
    [
      'after the hour that comes twice',
      '2026-10-24T20:00:00Z',
      '2026-10-25',
      '2026-10-25T02:30:00Z',
    ],
  ])('finds the next half past three: %s', (_what, now, day, at) => {
    expect(nextTimeOfDay(new Date(now), '03:30', brussels)).toEqual({ day, at: new Date(at) });
  });
});
