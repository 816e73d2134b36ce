import fc from 'fast-check';
import { placesIn } from './places.ts';
import { referenceIn } from './reference.ts';
import { tokensOf } from './tokens.ts';

function places(text: string): string {
  return placesIn(tokensOf(text))
    .map(({ words, number }) => [...words, ...(number === undefined ? [] : [number])].join(' '))
    .join(' | ');
}

describe('places that a text may name', () => {
  it.each([
    ['Langestraat 12', 'langestraat 12'],
    ['mijn buurvrouw, Sint-Jansstraat 12b, is alleen', 'sint jansstraat 12b'],
    ['de man van de Langestraat', 'van de langestraat'],
    ['Korte Winkel 5', 'korte winkel 5'],
    ['NINK A7', ''],
    ['ja', ''],
    ['rue longue 5', 'rue | rue longue 5'],
    ['bel 0470123456', ''],
  ])('in «%s» are %s', (text, expected) => {
    expect(places(text)).toBe(expected);
  });

  it('are few, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(placesIn(tokensOf(`${text} 1 a 2 b 3`)).length).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('are apart from the number of a report', () => {
    expect(referenceIn('over m-7k3q-2xwd: ze is weer thuis')).toBe('m-7k3q-2xwd');
    expect(referenceIn('mijn buurvrouw')).toBeUndefined();
  });
});
