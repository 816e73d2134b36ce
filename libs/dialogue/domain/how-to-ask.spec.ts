import type { E164 } from '#kernel';
import { howToAsk, languageOfCall } from './how-to-ask.ts';

describe('how a volunteer is asked', () => {
  it.each([
    ['+32470123456', 'text'],
    ['+3250123456', 'call'],
    // Liège begins like a mobile
    ['+3242219211', 'call'],
    // dear numbers, and abroad, are never rung by a machine
    ['+3290012345', 'text'],
    ['+33123456789', 'text'],
    ['+33612345678', 'text'],
  ])('%s by %s', (number, how) => {
    expect(howToAsk(number as E164, ['BE'])).toBe(how);
  });

  it('a Belgian mobile that the city does not text is called', () => {
    expect(howToAsk('+32470123456' as E164, [])).toBe('call');
  });

  it.each([
    [['nl', 'fr'], 'nl'],
    [['fr', 'nl'], 'nl'],
    [['tr', 'fr', 'en'], 'fr'],
    [['en'], 'en'],
    [['tr'], 'nl'],
    [[], 'nl'],
  ])('who speaks %j hears %s', (spoken, language) => {
    expect(languageOfCall(spoken)).toBe(language);
  });
});
