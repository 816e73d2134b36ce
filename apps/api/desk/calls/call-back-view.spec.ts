import type { CallBackState, CallBackView } from '#calls';
import { newId } from '#kernel';
import { callBackNotice, mayBeRung } from './call-back-view.ts';

const now = new Date('2026-11-23T09:00:00Z');
const els = newId<'account'>();
const an = newId<'account'>();
const looking = { accountId: els, now };

function last(state: CallBackState, minutesAgo = 1): CallBackView {
  return {
    ...{ callBackId: newId<'call-back'>(), accountId: els, whom: 'caller', caseId: undefined },
    ...{ state, requestedAt: new Date(now.getTime() - minutesAgo * 60_000), notedAt: undefined },
  };
}

describe('what the desk says of a call back', () => {
  it('tells who calls what to do', () => {
    const notice = callBackNotice(last('ringing'), looking);
    expect(notice).toMatchObject({ goesOn: true, asksOutcome: false });
    expect(notice?.text).toMatch(/druk 1/);
    expect(notice?.from).toMatch(/^\/desk\/calls\/back\//);
    expect(callBackNotice(last('spoken'), looking)?.from).toBeUndefined();
  });

  it('asks what came of it when somebody picked up', () => {
    expect(callBackNotice(last('spoken'), looking)).toMatchObject({ asksOutcome: true });
    expect(callBackNotice(last('no_answer'), looking)).toMatchObject({ asksOutcome: false });
  });

  it('tells a colleague only that somebody is calling', () => {
    expect(callBackNotice(last('connecting'), { ...looking, accountId: an })?.text).toBe(
      'Een collega belt nu.',
    );
    expect(callBackNotice(last('spoken'), { ...looking, accountId: an })).toBeUndefined();
  });

  it('says nothing of what is long ago, or never was', () => {
    expect(callBackNotice(last('spoken', 61), looking)).toBeUndefined();
    expect(callBackNotice(undefined, looking)).toBeUndefined();
  });

  it('asks no more once it is noted', () => {
    const noted = { ...looking, notedAt: now };
    expect(callBackNotice(last('spoken'), noted)).toBeUndefined();
    expect(callBackNotice(last('no_answer'), noted)).toBeDefined();
    expect(callBackNotice({ ...last('spoken'), notedAt: now }, looking)).toBeUndefined();
    const before = { ...looking, notedAt: new Date(now.getTime() - 3_600_000) };
    expect(callBackNotice(last('spoken'), before)).toBeDefined();
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
