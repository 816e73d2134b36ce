import { newId } from '#kernel';
import { caseInQuestion, type Involved } from './case-in-question.ts';

const now = new Date('2026-11-23T09:00:00Z');
const inDays = (days: number): Date => new Date(now.getTime() + days * 24 * 3_600_000);
const [rosa, maria] = [newId<'case'>(), newId<'case'>()] as const;
const offer = (caseId: typeof rosa): Involved['offers'][number] => ({
  ...{ caseId, offerId: newId<'offer'>() },
});
const visit = (caseId: typeof rosa, days: number): Involved['visits'][number] => ({
  ...{ caseId, visitId: newId<'visit'>(), plannedAt: inDays(days) },
});
const nothing: Involved = { visits: [], offers: [], served: [] };
const free = { do: 'human', reason: 'unclear' } as const;

describe('the case that a text of a volunteer is about', () => {
  it('is that of the offer which it answers, whatever else she stands in', () => {
    const offers = [offer(rosa), offer(maria)];
    const { offerId } = offers[1]!;
    const involved = { ...nothing, offers, visits: [visit(rosa, 0)] };
    expect(caseInQuestion({ do: 'accept', offerId }, involved, now)).toEqual({
      ...{ caseId: maria, offerId },
    });
  });

  it.each([
    ['cannot come', { do: 'human', reason: 'changed_mind' }],
    ['is there', { do: 'tell_presence', what: 'arrived' }],
  ] as const)('is that of her nearest visit when she says that she %s', (_, step) => {
    const visits = [visit(rosa, 6), visit(maria, 2)];
    const { caseId, visitId } = visits[1]!;
    expect(caseInQuestion(step, { ...nothing, visits }, now)).toEqual({ caseId, visitId });
  });

  it('is the one she stands in, long after offer and visit too', () => {
    expect(caseInQuestion(free, { ...nothing, served: [rosa] }, now)).toEqual({ caseId: rosa });
    const both = { ...nothing, served: [rosa], offers: [offer(rosa)] };
    expect(caseInQuestion(undefined, both, now)?.caseId).toBe(rosa);
  });

  it('is none when it may be either of two, or there is none', () => {
    const two = { ...nothing, served: [rosa], offers: [offer(maria)] };
    expect(caseInQuestion(free, two, now)).toBeUndefined();
    expect(caseInQuestion(free, nothing, now)).toBeUndefined();
  });

  it('is that of the visit which goes on now', () => {
    const involved = { ...nothing, visits: [visit(rosa, 0)], offers: [offer(maria)] };
    expect(caseInQuestion(free, involved, now)?.caseId).toBe(rosa);
  });
});
