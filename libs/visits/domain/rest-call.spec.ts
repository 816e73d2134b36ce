import {
  chosenAfterPause,
  chosenWeeks,
  chosenWithoutVisit,
  lastDayOf,
  restOf,
} from './rest-call.ts';

describe('what a volunteer chooses about a pause on the phone', () => {
  it('is hers while she is asked or rests, and of nobody whom one of us must decide about', () => {
    expect(['active', 'paused', 'away'].map(restOf)).toEqual(['pause', 'return', 'return']);
    expect(['joining', 'suspended', 'ended'].map(restOf)).toEqual([
      ...[undefined, undefined, undefined],
    ]);
  });

  it('is a number of weeks from one to eight; nine is danger and nought is somebody of ours', () => {
    expect(['1', '8'].map((key) => chosenWeeks(key, 3))).toEqual([1, 8]);
    expect(['9', '0', '*', ''].map((key) => chosenWeeks(key, 1))).toEqual([
      ...['danger', 'call_me', 'again', 'again'],
    ]);
    expect(['#', '12', '', '*'].map((key) => chosenWeeks(key, 3))).toEqual([
      ...['enough', 'enough', 'enough', 'enough'],
    ]);
  });

  it('ends in a call after two repeats, and with nothing to do once the pause is noted', () => {
    expect(chosenWithoutVisit('4', 3)).toBe('rest');
    expect([1, 2, 3].map((attempt) => chosenWithoutVisit('7', attempt))).toEqual([
      ...['not_understood', 'not_understood', 'enough'],
    ]);
    expect([1, 3].map((attempt) => chosenAfterPause('2', attempt))).toEqual([
      ...['other_weeks', 'enough'],
    ]);
    expect(chosenAfterPause('', 3)).toBe('goodbye');
  });

  it('ends on the same day of the week, over the change of the clock too', () => {
    const zone = 'Europe/Brussels';
    expect(lastDayOf(1, new Date('2026-10-22T22:30:00Z'), zone)).toBe('2026-10-30');
    expect(lastDayOf(8, new Date('2026-12-31T12:00:00Z'), zone)).toBe('2027-02-25');
  });
});
