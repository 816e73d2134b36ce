import { referenceIn } from '../text/reference.ts';
import { tokensOf } from '../text/tokens.ts';
import { saysItGoesOn, saysItIsNew } from './belongs.ts';

const isNew = (text: string): boolean => saysItIsNew({ tokens: tokensOf(text) });
const goesOn = (text: string): boolean => saysItGoesOn({ tokens: tokensOf(text) });

describe('where a text belongs', () => {
  it('is said by its words', () => {
    expect(isNew('Nieuwe melding: meneer Claes')).toBe(true);
    expect(isNew('Another person needs help')).toBe(true);
    expect(isNew('Ze is nu bij iemand anders')).toBe(false);
    expect(goesOn('Over mijn melding: het is erger')).toBe(true);
    expect(referenceIn('bij m-7k3q-2xwd hoort dit')).toBe('m-7k3q-2xwd');
    expect(referenceIn('Marie 2024 5678')).toBeUndefined();
  });
});
