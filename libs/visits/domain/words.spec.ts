import { shortDate, shortTime } from '#kernel';
import { isAhead, moveVisit } from './visit-state.ts';

const zone = 'Europe/Brussels';

describe('the words of a visit', () => {
  it('are a short day and a short hour on the wall', () => {
    const at = new Date('2026-11-24T13:00:00Z');
    expect(`${shortDate(at, zone)} ${shortTime(at, zone)}`).toBe('di 24/11 14u');
    expect(shortTime(new Date('2026-07-01T07:05:00Z'), zone)).toBe('9u05');
  });
});

describe('moveVisit', () => {
  it('asks about a visit whose address was heard on the phone', () => {
    expect(moveVisit('planned', 'asked')).toBe('asked');
  });

  it('reports a visit once', () => {
    expect(() => moveVisit('reported', 'withdrawn')).toThrow('visit.move_refused');
    expect([isAhead('planned'), isAhead('released'), isAhead('asked')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
