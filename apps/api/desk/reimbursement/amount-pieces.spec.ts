import { euros, kilometres } from './amount-pieces.ts';

describe('an amount as people write it', () => {
  it.each([
    ['12', 1_200],
    ['12,5', 1_250],
    ['12.50', 1_250],
    ['€ 12,50', 1_250],
    ['12,50 euro', 1_250],
    ['1.000', 100_000],
    ['1.692,51', 169_251],
    ['1 692,51', 169_251],
    ['0', 0],
  ])('%s is in cents %i', (typed, cents) => {
    expect(euros.parse([typed])).toBe(cents);
  });

  it.each(['-5', 'veel', '12,505', '1,000.50', '12 km en terug', '=1+1', '1e3'])(
    'asks again for %s',
    (typed) => {
      expect(euros.safeParse([typed]).success).toBe(false);
    },
  );

  it('is nothing where nothing was typed', () => {
    expect([euros.parse(['']), kilometres.parse([])]).toEqual([undefined, undefined]);
  });

  it('is in metres for a way', () => {
    expect(['12', '12,5 km', '1.250'].map((typed) => kilometres.parse([typed]))).toEqual([
      12_000, 12_500, 1_250_000,
    ]);
  });
});
