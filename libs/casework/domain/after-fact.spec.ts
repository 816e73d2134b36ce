import { type FollowedFact, followsFrom, type Known, type SearchStand } from './after-fact.ts';
import type { CaseStep } from './case-step.ts';

const after = (fact: FollowedFact, known: Known): CaseStep | undefined =>
  followsFrom(fact).step?.(known);

describe('what follows in a case from a fact', () => {
  it.each<[SearchStand, CaseStep]>([
    ['asked', 'wait'],
    ['nobody', 'ask_others'],
    ['held', 'confirm'],
    ['confirmed', 'person_agrees'],
    ['agreed', 'tell_person'],
    ['freed', 'fill_again'],
  ])('of an offer, while the search is %s, is %s', (search, step) => {
    expect(after('offer_declined', { now: 'find', search })).toBe(step);
    expect(after('offer_declined', { now: step, search })).toBeUndefined();
  });

  it('is seeking again when a place is freed, though the other of two stands', () => {
    const search = 'agreed';
    expect(after('seat_freed', { now: 'tell_person', search })).toBe('fill_again');
    expect(after('offer_withdrawn', { now: 'fill_again', search })).toBeUndefined();
    expect(after('offer_sent', { now: 'fill_again', search: 'asked' })).toBe('wait');
  });

  it('goes on after the visit, and never back for a fact that comes late', () => {
    const still = (fact: FollowedFact, now: CaseStep): CaseStep | undefined =>
      after(fact, { now, search: 'agreed' });
    const told = (fact: FollowedFact, now: CaseStep): CaseStep | undefined =>
      after(fact, { now, search: 'agreed', told: true });
    expect(still('visit_planned', 'person_agrees')).toBe('tell_person');
    expect(still('address_released', 'tell_person')).toBeUndefined();
    // she was told another moment than the one that stands
    expect(still('person_told', 'tell_person')).toBeUndefined();
    expect(told('person_told', 'tell_person')).toBe('visit');
    expect(told('visit_planned', 'visit')).toBe('visit');
    expect(told('visit_planned', 'tell_person')).toBe('tell_person');
    expect(still('person_told', 'hear_visit')).toBeUndefined();
    expect(still('visit_doubted', 'visit')).toBe('visit_in_doubt');
    expect(still('visit_doubted', 'hear_visit')).toBeUndefined();
    expect(still('doubt_settled', 'visit_in_doubt')).toBe('tell_person');
    expect(told('doubt_settled', 'visit_in_doubt')).toBe('visit');
    expect(still('visit_planned', 'visit_in_doubt')).toBe('tell_person');
    expect(still('visit_planned', 'visit')).toBe('tell_person');
    expect(still('visit_planned', 'follow')).toBe('follow');
    expect(still('visit_put_off', 'visit_in_doubt')).toBe('person_agrees');
    expect(still('visit_told', 'visit')).toBe('hear_visit');
    expect(still('seat_agreed', 'hear_visit')).toBeUndefined();
    expect(still('address_released', 'hear_visit')).toBeUndefined();
    expect(still('request_opened', 'find')).toBeUndefined();
  });
});
