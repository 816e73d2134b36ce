import type { CallBackState, CallBackView } from '#calls';
import { newId } from '#kernel';
import { callBackNotice, mayBeRung } from './call-back-view.ts';

const now = new Date('2026-11-23T09:00:00Z');
const els = newId<'account'>();
const an = newId<'account'>();
const looking = { now };

function last(state: CallBackState, minutesAgo = 1, accountId = els): CallBackView {
  return {
    ...{ callBackId: newId<'call-back'>(), accountId, whom: 'caller', caseId: undefined },
    ...{ state, requestedAt: new Date(now.getTime() - minutesAgo * 60_000), notedAt: undefined },
  };
}

describe('what the desk says of a call back', () => {
  it('tells who calls what to do', () => {
    const notice = callBackNotice({ mine: last('ringing') }, looking);
    expect(notice).toMatchObject({ goesOn: true, asksOutcome: false });
    expect(notice?.text).toMatch(/druk 1/);
    expect(notice?.from).toMatch(/^\/desk\/calls\/back\//);
    expect(callBackNotice({ mine: last('spoken') }, looking)?.from).toBeUndefined();
  });

  it('asks what came of it when somebody picked up', () => {
    const asks = (state: CallBackState): unknown =>
      callBackNotice({ mine: last(state) }, looking)?.asksOutcome;
    expect([asks('spoken'), asks('no_answer')]).toEqual([true, false]);
  });

  it('tells a colleague only that somebody is calling', () => {
    const seen = (state: CallBackState): unknown =>
      callBackNotice({ mine: undefined, theirs: last(state) }, looking)?.text;
    expect(seen('connecting')).toBe('Een collega belt nu.');
    expect(seen('spoken')).toBeUndefined();
  });

  it('says how her own call ended, whoever calls after her', () => {
    const beside = (state: CallBackState): ReturnType<typeof callBackNotice> =>
      callBackNotice({ mine: last('spoken'), theirs: last(state, 0, an) }, looking);
    expect(beside('ringing')).toMatchObject({ goesOn: true, asksOutcome: true });
    expect(beside('ringing')?.text).toMatch(/^Er werd opgenomen.*Een collega belt nu\.$/);
    expect(beside('not_taken')).toMatchObject({ goesOn: false, asksOutcome: true });
    expect(beside('not_taken')?.text).not.toContain('collega');
  });

  it('says nothing of what is long ago, or never was', () => {
    expect(callBackNotice({ mine: last('spoken', 61) }, looking)).toBeUndefined();
    expect(callBackNotice({ mine: undefined }, looking)).toBeUndefined();
  });

  it('asks no more once it is noted', () => {
    const noted = { ...looking, notedAt: now };
    expect(callBackNotice({ mine: last('spoken') }, noted)).toBeUndefined();
    expect(callBackNotice({ mine: last('no_answer') }, noted)).toBeDefined();
    const mine = { ...last('spoken'), notedAt: now };
    expect(callBackNotice({ mine }, looking)).toBeUndefined();
    const before = { ...looking, notedAt: new Date(now.getTime() - 3_600_000) };
    expect(callBackNotice({ mine: last('spoken') }, before)).toBeDefined();
  });

  it.each([
    ['0470 12 34 56', true],
    ['+3250448000', true],
    ['0903 12 345', false],
    ['+31612345678', false],
    ['geen', false],
    [undefined, false],
  ])('offers to call a number or not: %s, %s', (number, may) => {
    expect(mayBeRung(number)).toBe(may);
  });
});
