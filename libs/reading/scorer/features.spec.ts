import { tokensOf } from '../text/tokens.ts';
import { featuresOf } from './features.ts';

const placesOf = (text: string): Set<number> => new Set(featuresOf(tokensOf(text)).places);

function alike(one: string, other: string): number {
  const others = placesOf(other);
  return [...placesOf(one)].filter((place) => others.has(place)).length;
}

describe('what a text is scored by', () => {
  it('tells who weeps apart, whatever the word for her', () => {
    const said = 'Zij zit te wenen';
    expect(alike(said, 'Buurvrouw zit te wenen')).toBeGreaterThan(alike(said, 'Ik zit te wenen'));
  });

  it('tells what is denied apart', () => {
    const denied = placesOf('niet vandaag open');
    expect([...placesOf('vandaag open')].every((place) => denied.has(place))).toBe(false);
    expect(alike('niet vandaag open', 'never vandaag open')).toBeGreaterThan(
      alike('niet vandaag open', 'even vandaag open'),
    );
  });

  it.each(['', '?', 'ja', 'een lang verhaal '.repeat(50)])('is of one weight: «%s»', (text) => {
    const { weights } = featuresOf(tokensOf(text));
    const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
    expect(squares).toBeCloseTo(1);
  });
});
