import { isBelgianHoliday, type WorkCalendar } from '#kernel';
import { askTime } from './ask-time.ts';

const texting: WorkCalendar = {
  zone: 'Europe/Brussels',
  hours: { days: [1, 2, 3, 4, 5, 6], from: '08:30', to: '20:00' },
  isHoliday: isBelgianHoliday,
};

describe('askTime', () => {
  it('is ten in the morning of the next day', () => {
    expect(askTime(new Date('2026-11-25T13:30:00Z'), texting)).toEqual(
      new Date('2026-11-26T09:00:00Z'),
    );
  });

  it('passes over a Sunday', () => {
    expect(askTime(new Date('2026-11-28T10:00:00Z'), texting)).toEqual(
      new Date('2026-11-30T09:00:00Z'),
    );
  });

  it('passes over a holiday', () => {
    expect(askTime(new Date('2026-11-10T10:00:00Z'), texting)).toEqual(
      new Date('2026-11-12T09:00:00Z'),
    );
  });

  it('keeps to the clock on the wall when summer time begins', () => {
    expect(askTime(new Date('2027-03-28T21:30:00Z'), texting)).toEqual(
      new Date('2027-03-30T08:00:00Z'),
    );
  });

  it('refuses a city where texts may never be sent', () => {
    const never = { ...texting, isHoliday: () => true };
    expect(() => askTime(new Date('2026-11-25T13:30:00Z'), never)).toThrow(RangeError);
  });
});
