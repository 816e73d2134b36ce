import { type CaseId, DAY_MS, newId } from '#kernel';
import { MONDAY } from '../../../test/builders/asking.ts';
import type { PastOffer } from './asking.ts';
import { isAskedOften, isWithoutTask, silentSince, type Standing, yearsSince } from './care.ts';

const ago = (days: number): Date => new Date(MONDAY.getTime() - days * DAY_MS);
const caseId: CaseId = newId<'case'>(MONDAY.getTime());

function asked(days: number, state: PastOffer['state'] = 'expired', changed = {}): PastOffer {
  const sentAt = ago(days);
  return { caseId, role: 'babbelbuddy', state, sentAt, answeredAt: undefined, ...changed };
}

function standing(offers: readonly PastOffer[], changed: Partial<Standing> = {}): Standing {
  return { offers, matches: 0, activeSince: ago(100), now: MONDAY, ...changed };
}

const silent = [asked(20), asked(30), asked(40)];

describe('a volunteer who left unanswered what she was asked', () => {
  it('is silent since the first of the last three', () => {
    expect(silentSince(standing([...silent, asked(50, 'declined')]))).toEqual(ago(40));
  });

  it.each([
    ['was asked twice only', silent.slice(1), {}],
    ['answered one of them', [asked(20), asked(30, 'declined'), asked(40), asked(50)], {}],
    ['wrote to one of them', [asked(20, 'expired', { wrote: true }), ...silent.slice(1)], {}],
    ['was asked less than fifteen days ago', [asked(14), ...silent], {}],
    ['is there for somebody', silent, { matches: 1 }],
    ['came back after the first of them', silent, { activeSince: ago(35) }],
  ])('is not silent when she %s', (_, offers, changed) => {
    expect(silentSince(standing(offers, changed))).toBeUndefined();
  });
});

describe('a volunteer who is ready', () => {
  it('is without a task when she was asked nothing for eight weeks', () => {
    expect(isWithoutTask(standing([]))).toBe(true);
    expect(isWithoutTask(standing([asked(56)]))).toBe(true);
    expect(isWithoutTask(standing([asked(55), asked(90)]))).toBe(false);
    expect(isWithoutTask(standing([], { activeSince: ago(55) }))).toBe(false);
    expect(isWithoutTask(standing([], { matches: 1 }))).toBe(false);
  });

  it('is asked often with five questions in four weeks', () => {
    const four = [1, 8, 15, 27].map((days) => asked(days, 'declined'));
    expect(isAskedOften(standing([...four, asked(28)]))).toBe(false);
    expect(isAskedOften(standing([...four, asked(20)]))).toBe(true);
  });

  it('is with us a year more in the weeks of that day, also around a new year', () => {
    const joined = new Date('2025-12-30T10:00:00Z');
    const at = (day: string): Date => new Date(`${day}T09:00:00Z`);
    expect(yearsSince(joined, at('2026-12-10'), at('2027-01-07'))).toBe(1);
    expect(yearsSince(joined, at('2027-01-07'), at('2027-02-04'))).toBeUndefined();
    expect(yearsSince(joined, at('2027-12-10'), at('2027-12-31'))).toBe(2);
    expect(yearsSince(joined, joined, at('2026-01-27'))).toBeUndefined();
  });
});
