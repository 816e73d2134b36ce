import { isBelgianHoliday, type WorkCalendar } from '#kernel';
import { firstTryAt, leavesCallbackTask, nextTryAt } from './callback-task.ts';

const calendar: WorkCalendar = {
  zone: 'Europe/Brussels',
  hours: { days: [1, 2, 3, 4, 5], from: '08:30', to: '17:00' },
  isHoliday: isBelgianHoliday,
};

describe('when to call back', () => {
  it.each([
    ['at night', '2026-11-23T22:00:00Z', null, '2026-11-24T07:30:00Z'],
    [
      'in the morning, asked in the afternoon',
      '2026-11-23T14:00:00Z',
      'morning',
      '2026-11-24T08:00:00Z',
    ],
    [
      'in the afternoon, asked in the morning',
      '2026-11-23T09:00:00Z',
      'afternoon',
      '2026-11-23T12:30:00Z',
    ],
    ['in the afternoon, and it is', '2026-11-23T13:00:00Z', 'afternoon', '2026-11-23T13:00:00Z'],
    ['before Christmas and a weekend', '2026-12-24T17:00:00Z', 'morning', '2026-12-28T08:00:00Z'],
    ['over the change to summer time', '2027-03-27T12:00:00Z', 'morning', '2027-03-30T07:00:00Z'],
    ['over the change to winter time', '2026-10-24T12:00:00Z', 'any', '2026-10-26T07:30:00Z'],
  ] as const)('%s', (_what, at, callWhen, due) => {
    expect(firstTryAt(new Date(at), { danger: false, callWhen }, calendar)).toEqual(new Date(due));
  });

  it('is now when there is danger', () => {
    const night = new Date('2026-11-23T22:00:00Z');
    expect(firstTryAt(night, { danger: true, callWhen: 'morning' }, calendar)).toBe(night);
  });

  it('is now what a person decided herself, so that somebody sees it', () => {
    const night = new Date('2026-11-23T22:00:00Z');
    const decided = { danger: false, callWhen: null, ending: 'decided' } as const;
    expect(firstTryAt(night, decided, calendar)).toBe(night);
    const noCall = { danger: false, callWhen: null, ending: 'told' } as const;
    expect(firstTryAt(night, noCall, calendar)).toBe(night);
  });

  it('is in another part of the day after nobody picked up, and a decision after three times', () => {
    const at = new Date('2026-11-23T13:00:00Z');
    expect(nextTryAt(at, 1, 'no_answer', calendar)).toEqual(new Date('2026-11-23T16:00:00Z'));
    expect(nextTryAt(at, 1, 'later', calendar)).toEqual(new Date('2026-11-23T14:00:00Z'));
    expect(nextTryAt(at, 3, 'no_answer', calendar)).toBe(at);
  });
});

describe('a call', () => {
  it.each([
    [{ wants: 'message', ending: null, danger: false }, true],
    [{ wants: 'callback', ending: null, danger: false }, true],
    [{ wants: 'nothing', ending: 'dropped', danger: false }, true],
    [{ wants: 'nothing', ending: 'silent', danger: false }, true],
    [{ wants: 'nothing', ending: 'unheard', danger: false }, true],
    [{ wants: 'nothing', ending: 'decided', danger: false }, true],
    [{ wants: 'nothing', ending: 'answered', danger: false }, true],
    [{ wants: 'nothing', ending: 'served', danger: false }, false],
    [{ wants: 'nothing', ending: 'told', danger: false }, true],
    [{ wants: 'nothing', ending: 'blocked', danger: false }, false],
    [{ wants: 'callback', ending: 'told', danger: true }, true],
  ] as const)('%j leaves a callback task: %s', (call, leaves) => {
    expect(leavesCallbackTask(call)).toBe(leaves);
  });
});
