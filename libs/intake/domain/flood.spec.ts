import { isFlood } from './flood.ts';

describe('a flood of reports', () => {
  it('begins after sixty in an hour from one source', () => {
    expect(isFlood(0, false)).toBe(false);
    expect(isFlood(59, false)).toBe(false);
    expect(isFlood(60, false)).toBe(true);
  });

  it('never sets signs of danger aside', () => {
    expect(isFlood(10_000, true)).toBe(false);
  });
});
