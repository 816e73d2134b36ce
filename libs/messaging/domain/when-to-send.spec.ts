import { isBelgianHoliday, type WorkCalendar } from '#kernel';
import { tomorrowOf, type WaitingText, whenToSend } from './when-to-send.ts';

const calendar: WorkCalendar = {
  zone: 'Europe/Brussels',
  hours: { days: [1, 2, 3, 4, 5, 6], from: '08:30', to: '20:00' },
  isHoliday: isBelgianHoliday,
};
const noon = new Date('2026-11-23T11:00:00Z');
const night = new Date('2026-11-23T22:00:00Z');
const nextMorning = new Date('2026-11-24T07:30:00Z');

function waiting(change: Partial<WaitingText>): WaitingText {
  return { priority: 'other', createdAt: night, lastHeardAt: undefined, ...change };
}

function minutesBefore(at: Date, minutes: number): Date {
  return new Date(at.getTime() - minutes * 60_000);
}

describe('when a text leaves', () => {
  it.each(['safety', 'urgent', 'offer', 'other'] as const)('by day at once: %s', (priority) => {
    expect(whenToSend(waiting({ priority }), noon, calendar)).toEqual(noon);
  });

  it.each(['offer', 'other'] as const)('in quiet hours the next morning: %s', (priority) => {
    expect(whenToSend(waiting({ priority }), night, calendar)).toEqual(nextMorning);
  });

  it('at any hour when it is about safety', () => {
    const old = waiting({ priority: 'safety', createdAt: minutesBefore(night, 600) });
    expect(whenToSend(old, night, calendar)).toEqual(night);
  });

  it('at any hour as an answer to a text of the last 15 minutes', () => {
    const heard = (minutes: number): WaitingText =>
      waiting({ lastHeardAt: minutesBefore(night, minutes) });
    expect(whenToSend(heard(15), night, calendar)).toEqual(night);
    expect(whenToSend(heard(16), night, calendar)).toEqual(nextMorning);
  });

  it('at any hour within 15 minutes of the click that asked for it', () => {
    const code = (minutes: number): WaitingText =>
      waiting({ priority: 'urgent', createdAt: minutesBefore(night, minutes) });
    expect(whenToSend(code(15), night, calendar)).toEqual(night);
    expect(whenToSend(code(16), night, calendar)).toEqual(nextMorning);
  });

  it('never on a holiday, nor on a Sunday', () => {
    const christmas = new Date('2026-12-25T11:00:00Z');
    const monday = new Date('2026-12-28T07:30:00Z');
    const sunday = new Date('2026-12-27T11:00:00Z');
    expect(whenToSend(waiting({}), christmas, calendar)).toEqual(new Date('2026-12-26T07:30:00Z'));
    expect(whenToSend(waiting({}), sunday, calendar)).toEqual(monday);
  });
});

describe('a text for which there is no place today', () => {
  const tomorrow = (validUntil: Date, endsThen: boolean): ReturnType<typeof tomorrowOf> =>
    tomorrowOf({ validUntil, endsThen }, noon, calendar);

  it('leaves tomorrow when the quiet hours are over, and lives a day from then', () => {
    expect(tomorrow(minutesBefore(nextMorning, 60), false)).toEqual({
      at: nextMorning,
      validUntil: new Date('2026-11-25T07:30:00Z'),
    });
  });

  it('leaves tomorrow if it is not over by then, and never lives longer for it', () => {
    const later = new Date('2026-11-24T07:31:00Z');
    expect(tomorrow(later, true)).toEqual({ at: nextMorning, validUntil: later });
    expect(tomorrow(nextMorning, true)).toBeUndefined();
  });
});
