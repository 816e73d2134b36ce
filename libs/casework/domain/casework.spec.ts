import { type CaseState, isOpen, moveCase } from './case-state.ts';
import { contactDeadline } from './deadline.ts';

const calendar = {
  zone: 'Europe/Brussels',
  hours: { days: [1, 2, 3, 4, 5] as const, from: '08:30', to: '17:00' },
  isHoliday: () => false,
};

describe('the life of a case', () => {
  it('goes from report to visit', () => {
    const way = ['clarifying', 'agreed', 'matching', 'matched', 'visiting', 'closed'] as const;
    let state: CaseState = 'new';
    for (const to of way) {
      state = moveCase(state, to);
    }
    expect(state).toBe('closed');
  });

  it('refuses a volunteer before the person agreed', () => {
    expect(() => moveCase('clarifying', 'matching')).toThrow(
      expect.objectContaining({ code: 'case.move_refused' }) as Error,
    );
  });

  it('is over when it is closed or joined', () => {
    expect(isOpen('visiting')).toBe(true);
    expect(isOpen('closed')).toBe(false);
    expect(isOpen('joined')).toBe(false);
  });
});

describe('the deadline for a first contact', () => {
  const friday = new Date('2026-11-20T15:00:00+01:00');

  it('is counted in working time', () => {
    const due = contactDeadline(friday, false, { workingDays: 2, calendar });
    expect(due).toEqual(new Date('2026-11-24T17:00:00+01:00'));
  });

  it('is now in danger, whatever the day', () => {
    expect(contactDeadline(friday, true, { workingDays: 2, calendar })).toEqual(friday);
  });
});
