import { Silence } from './silence.ts';

describe('the silence of a worker', () => {
  it('is too long after so many looks at the same beat', () => {
    const silence = new Silence(3);
    expect([7, 7, 7, 7, 7].map((beat) => silence.isTooLong(beat))).toEqual([
      ...[false, false, false],
      ...[true, true],
    ]);
  });

  it('begins again with every beat', () => {
    const silence = new Silence(2);
    expect([1, 1, 2, 2, 3, 3, 3].some((beat, at) => silence.isTooLong(beat) && at < 6)).toBe(false);
  });
});
