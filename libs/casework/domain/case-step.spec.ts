import {
  type CaseStep,
  dueOfVisit,
  type Heard,
  stepAfterFact,
  stepAfterNo,
  stepAfterOffers,
  stepAfterTalk,
  stepDueAt,
} from './case-step.ts';

const calendar = {
  zone: 'Europe/Brussels',
  hours: { days: [1, 2, 3, 4, 5] as const, from: '08:30', to: '17:00' },
  isHoliday: () => false,
};
const monday = new Date('2026-11-23T09:00:00Z');
const lines = (...said: string[]): Heard['offers'] =>
  said.map((one) => {
    const [offerId = '', kind = ''] = one.split(' ');
    return { offerId, kind };
  });

describe('what must be done next', () => {
  it.each<[string[], CaseStep]>([
    [['1 offer_sent', '2 offer_sent'], 'wait'],
    [['1 offer_sent', '2 offer_sent', '1 offer_declined'], 'wait'],
    [['1 offer_sent', '1 offer_expired', '2 offer_sent', '2 offer_declined'], 'ask_others'],
    [['1 offer_sent', '2 offer_sent', '1 offer_accepted', '2 offer_filled'], 'confirm'],
    [['1 offer_sent', '1 offer_accepted', '1 seat_confirmed'], 'person_agrees'],
    [['1 seat_confirmed', '1 offer_accepted', '1 offer_sent'], 'person_agrees'],
    [['1 offer_accepted', '1 seat_confirmed', '2 offer_sent'], 'wait'],
    [['1 offer_accepted', '1 seat_confirmed', '1 seat_agreed'], 'tell_person'],
    [['1 offer_accepted', '1 seat_agreed', '1 offer_withdrawn'], 'fill_again'],
  ])('after %j is %s', (said, step) => {
    expect(stepAfterOffers(lines(...said))).toBe(step);
  });

  it('is seeking again when a place is freed, though the other of two stands', () => {
    const offers = lines('1 seat_agreed', '2 seat_agreed', '2 seat_freed');
    const step = stepAfterFact({ kind: 'seat_freed', now: 'tell_person', offers });
    expect(step).toBe('fill_again');
    const withdrawn = { kind: 'offer_withdrawn', now: 'fill_again' as const };
    const more = [...offers, ...lines('2 offer_withdrawn')];
    expect(stepAfterFact({ ...withdrawn, offers: more })).toBeUndefined();
  });

  it('goes on after the visit, and never back for a fact that comes late', () => {
    const offers = lines('1 seat_agreed');
    const after = (kind: string, now: CaseStep): CaseStep | undefined =>
      stepAfterFact({ kind, now, offers });
    const afterTold = (kind: string, now: CaseStep): CaseStep | undefined =>
      stepAfterFact({ kind, now, offers, told: true });
    expect(after('visit_planned', 'person_agrees')).toBe('tell_person');
    expect(after('address_released', 'tell_person')).toBeUndefined();
    // she was told another moment than the one that stands
    expect(after('person_told', 'tell_person')).toBeUndefined();
    expect(afterTold('person_told', 'tell_person')).toBe('visit');
    expect(afterTold('visit_planned', 'visit')).toBe('visit');
    expect(afterTold('visit_planned', 'tell_person')).toBe('tell_person');
    expect(after('person_told', 'hear_visit')).toBeUndefined();
    expect(after('visit_doubted', 'visit')).toBe('visit_in_doubt');
    expect(after('visit_doubted', 'hear_visit')).toBeUndefined();
    expect(after('doubt_settled', 'visit_in_doubt')).toBe('tell_person');
    expect(afterTold('doubt_settled', 'visit_in_doubt')).toBe('visit');
    expect(after('visit_planned', 'visit_in_doubt')).toBe('tell_person');
    expect(after('visit_planned', 'visit')).toBe('tell_person');
    expect(after('visit_planned', 'follow')).toBe('follow');
    expect(after('visit_put_off', 'visit_in_doubt')).toBe('person_agrees');
    expect(after('visit_told', 'visit')).toBe('hear_visit');
    expect(after('seat_agreed', 'hear_visit')).toBeUndefined();
    expect(after('address_released', 'hear_visit')).toBeUndefined();
    expect(after('request_opened', 'find')).toBeUndefined();
  });

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
