import { isBelgianHoliday, isOpen, type WorkCalendar } from '#kernel';
import fc from 'fast-check';
import { answerWindow } from './answer-window.ts';

const offers: WorkCalendar = {
  zone: 'Europe/Brussels',
  hours: { days: [1, 2, 3, 4, 5, 6], from: '08:30', to: '20:00' },
  isHoliday: isBelgianHoliday,
};

describe('the time to answer', () => {
  it.each([
    { it: 'runs through the day', now: '23T09:00', hours: 4, from: '23T09:00', until: '23T13:00' },
    { it: 'stands still at night', now: '23T17:00', hours: 4, from: '23T17:00', until: '24T09:30' },
    { it: 'begins after Sunday', now: '22T12:00', hours: 1, from: '23T07:30', until: '23T08:30' },
    { it: 'ends on a quarter', now: '23T09:07', hours: 1, from: '23T09:07', until: '23T10:15' },
  ])('$it', ({ now, hours, from, until }) => {
    const at = (text: string): Date => new Date(`2026-11-${text}:00Z`);
    expect(answerWindow(at(now), hours, offers)).toEqual({ from: at(from), until: at(until) });
  });

  it('never begins in quiet hours', () => {
    const instants = fc.date({
      min: new Date('2026-01-01T00:00:00Z'),
      max: new Date('2027-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.constantFrom(1, 4, 24), (now, hours) => {
        const { from, until } = answerWindow(now, hours, offers);
        expect(isOpen(from, offers)).toBe(true);
        expect(from >= now && until > from).toBe(true);
      }),
    );
  });
});
