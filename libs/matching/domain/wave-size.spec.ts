import fc from 'fast-check';
import { waveSize } from './wave-size.ts';

const odds = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 7 });
const chance = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe('how many are asked at once', () => {
  it.each([
    { it: 'is one where one is sure enough', odds: [0.8, 0.8], size: 1 },
    { it: 'is two where one just falls short', odds: [0.79, 0.8], size: 2 },
    { it: 'counts exactly the chance as enough', odds: [0.5, 0.6, 0.9], size: 2 },
    { it: 'is five of 0.29 each', odds: [0.29, 0.29, 0.29, 0.29, 0.29, 0.29], size: 5 },
    { it: 'is all where all together fall short', odds: [0.29, 0.29, 0.29], size: 3 },
    { it: 'passes over nobody, however unlikely', odds: [0, 0, 0.9, 0.9], size: 3 },
    { it: 'is nobody where nobody suits', odds: [], size: 0 },
  ])('$it', ({ odds, size }) => {
    expect(waveSize(odds, 0.8, 6)).toBe(size);
  });

  it('is never more than may be asked', () => {
    expect(waveSize([0.1, 0.1, 0.1], 0.8, 2)).toBe(2);
    expect(waveSize([0.9], 0.8, 1)).toBe(1);
    expect(waveSize([0.9], 0.8, 0)).toBe(0);
    expect(waveSize([0.1, 0.1], 0.8, -1)).toBe(0);
  });

  it('wants a yes for each seat', () => {
    expect(waveSize([0.9, 0.9, 0.9], 0.8, 5, 2)).toBe(2);
    // .85 × .85 falls short of .80; of three, .939 have two
    expect(waveSize([0.85, 0.85, 0.85], 0.8, 5, 2)).toBe(3);
    expect(waveSize([1, 1, 1, 1], 0.8, 5, 3)).toBe(3);
    expect(waveSize([1], 0.8, 5, 2)).toBe(1);
  });

  it('is the fewest that suffice, by counting every way they can answer', () => {
    fc.assert(
      fc.property(odds, chance, fc.nat(7), fc.integer({ min: 1, max: 3 }), (...given) => {
        const [of, wanted, most, seats] = given;
        const size = waveSize(of, wanted, most, seats);
        const able = Math.min(of.length, most);
        // what is computed in another order may differ in the last digit
        const near = 1e-9;
        expect(size).toBeLessThanOrEqual(able);
        if (size < able) {
          expect(enoughSayYes(of.slice(0, size), seats)).toBeGreaterThanOrEqual(wanted - near);
        }
        for (let fewer = 0; fewer < size; fewer += 1) {
          expect(enoughSayYes(of.slice(0, fewer), seats)).toBeLessThan(wanted + near);
        }
      }),
    );
  });
});

/** How likely it is that at least so many say yes: the sum over every way in which they can answer. */
function enoughSayYes(odds: readonly number[], seats: number): number {
  let sum = 0;
  for (let way = 0; way < 2 ** odds.length; way += 1) {
    const answers = odds.map((_, at) => Math.floor(way / 2 ** at) % 2 === 1);
    if (answers.filter(Boolean).length >= seats) {
      sum += odds.reduce((of, yes, at) => of * (answers[at] === true ? yes : 1 - yes), 1);
    }
  }
  return sum;
}
