import { guessesCountSince, nextGuessAt } from './guess-limit.ts';

const start = new Date('2026-11-23T09:00:00Z');
const after = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000);
const guesses = (count: number): Date[] => Array.from({ length: count }, (_, at) => after(at));

describe('guesses', () => {
  it('are checked up to ten times an hour for one account', () => {
    expect(nextGuessAt('account', guesses(9))).toBeUndefined();
    expect(nextGuessAt('account', guesses(10))).toEqual(after(60));
  });

  it('may go on when the tenth newest is an hour old, in whatever order they come', () => {
    expect(nextGuessAt('account', guesses(12).reverse())).toEqual(after(62));
  });

  it('are checked up to thirty times an hour for one address', () => {
    expect(nextGuessAt('address', guesses(29))).toBeUndefined();
    expect(nextGuessAt('address', guesses(30))).toEqual(after(60));
  });

  it('count for one hour', () => {
    expect(guessesCountSince(after(60))).toEqual(start);
  });
});
