import { dueOfVisit, stepAfterNo, stepAfterTalk, stepDueAt } from './case-step.ts';

const calendar = {
  zone: 'Europe/Brussels',
  hours: { days: [1, 2, 3, 4, 5] as const, from: '08:30', to: '17:00' },
  isHoliday: () => false,
};
const monday = new Date('2026-11-23T09:00:00Z');

describe('what must be done next', () => {
  it('is due in working days, and not while others must answer', () => {
    expect(stepDueAt('confirm', monday, calendar)).toEqual(new Date('2026-11-24T16:00:00Z'));
    expect(stepDueAt('find', monday, calendar)).toEqual(new Date('2026-11-25T16:00:00Z'));
    expect(stepDueAt('wait', monday, calendar)).toBeNull();
  });

  it('is due on the first working day after a visit', () => {
    const saturday = new Date('2026-11-28T10:00:00Z');
    const due = (plannedAt: Date): Date => dueOfVisit('visit', plannedAt, monday, calendar);
    expect(due(saturday)).toEqual(new Date('2026-11-30T16:00:00Z'));
    expect(due(monday)).toEqual(new Date('2026-11-24T16:00:00Z'));
  });

  it('is due before a visit, as long as the person must hear of it', () => {
    const due = (plannedAt: string): Date =>
      dueOfVisit('tell_person', new Date(plannedAt), monday, calendar);
    expect(due('2026-11-23T13:00:00Z')).toEqual(new Date('2026-11-23T13:00:00Z'));
    const doubted = dueOfVisit('visit_in_doubt', new Date('2026-11-28T10:00Z'), monday, calendar);
    expect(doubted).toEqual(monday);
    expect(due('2026-11-28T10:00:00Z')).toEqual(new Date('2026-11-24T16:00:00Z'));
  });

  it('after a talk is what she wants, or going on; what was late gets its time anew', () => {
    expect(stepAfterTalk('contact', true)).toBe('answer');
    expect(stepAfterTalk('hear_visit', false)).toBe('follow');
    expect(stepAfterTalk('confirm', false)).toBeUndefined();
    expect(stepAfterTalk('confirm', true)).toBe('confirm');
    expect(stepAfterTalk('ask_again', true)).toBe('answer');
  });
});

describe('after her no', () => {
  it.each([
    [{ isLater: false, unsure: false, dangerWaits: false }, undefined],
    [{ isLater: false, unsure: false, dangerWaits: true }, 'settle_danger'],
    [{ isLater: false, unsure: true, dangerWaits: true }, 'confirm_stop'],
    [{ isLater: true, unsure: false, dangerWaits: true }, 'ask_again'],
  ] as const)('%j: %s', (said, step) => {
    expect(stepAfterNo(said)).toBe(step);
  });
});
