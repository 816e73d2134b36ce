import { firstThatFits, roomOf } from './fit-text.ts';

describe('firstThatFits', () => {
  it('takes the fullest version that two segments hold', () => {
    const long = 'a'.repeat(307);
    expect(firstThatFits([long, 'short', 'shorter'])).toBe('short');
    expect(firstThatFits(['a'.repeat(306), 'short'])).toBe('a'.repeat(306));
    expect(firstThatFits([long, `${long}b`])).toBe(`${long}b`);
  });

  it('counts some characters double', () => {
    expect(roomOf('€[]')).toBe(6);
    expect(roomOf('één')).toBe(3);
  });
});
