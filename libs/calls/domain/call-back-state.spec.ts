import { endWithOther, isOpenCallBack, moveCallBack, reachedOut } from './call-back-state.ts';

describe('a call back', () => {
  it('rings us, whispers, connects and ends with the other', () => {
    expect(moveCallBack('waiting', 'placing')).toBe('placing');
    expect(moveCallBack('placing', 'ringing')).toBe('ringing');
    expect(moveCallBack('ringing', 'whispering')).toBe('whispering');
    expect(moveCallBack('whispering', 'connecting')).toBe('connecting');
    expect(moveCallBack('connecting', 'spoken')).toBe('spoken');
  });

  it.each([
    ['ringing', 'connecting'],
    ['ringing', 'waiting'],
    ['whispering', 'spoken'],
    ['not_taken', 'whispering'],
    ['spoken', 'no_answer'],
    ['unknown', 'placing'],
  ] as const)('never goes from %s to %s', (from, to) => {
    expect(() => moveCallBack(from, to)).toThrow();
  });

  it.each([
    ['completed', 'spoken'],
    ['busy', 'busy'],
    ['no-answer', 'no_answer'],
    ['canceled', 'hung_up'],
    ['failed', 'unreachable'],
    ['something new', 'unclear'],
    [undefined, 'hung_up'],
  ] as const)('ended with the other as the provider says: %s is %s', (status, end) => {
    expect(endWithOther(status)).toBe(end);
    expect([isOpenCallBack(end), reachedOut(end)]).toEqual([false, true]);
  });

  it('that nobody took called nobody', () => {
    expect([isOpenCallBack('not_taken'), reachedOut('not_taken')]).toEqual([false, false]);
    expect([isOpenCallBack('connecting'), reachedOut('connecting')]).toEqual([true, false]);
  });
});
