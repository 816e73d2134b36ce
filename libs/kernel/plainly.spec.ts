import fc from 'fast-check';
import { isGsm7, plainly } from './plainly.ts';

describe('plain text', () => {
  it.each([
    ['Daniëlle', 'Danielle'],
    ['Loïc', 'Loic'],
    ['Danie\u0308lle', 'Danielle'],
    ['één café', 'één café'],
    ['François Ángel Zoë', 'Francois Angel Zoe'],
    ['‘t Zand – “goed”…', '\'t Zand - "goed"...'],
    ['«ja»', '"ja"'],
    ['8.30\u00a0uur', '8.30 uur'],
    ['Œuvre cœur', 'OEuvre coeur'],
    ['Ĳzer', 'IJzer'],
    ['Łukasz', 'Lukasz'],
    ['dank je 😀👍🏽', 'dank je '],
    ['👨‍👩‍👧 thuis', ' thuis'],
    ['1️⃣', '1'],
    ['Анна', '????'],
    ['`code`', "'code'"],
    ['5 €', '5 €'],
    ['Øystein Århus Ünal Ærø', 'Øystein Århus Ünal Ærø'],
    ['→ ok ✓', '? ok ?'],
    ['a\u0000b', 'ab'],
  ])('turns %p into %p', (text, expected) => {
    expect(plainly(text)).toBe(expected);
  });

  it('knows what fits a text message', () => {
    expect(isGsm7('Dag Jan, één babbel? [A7] 5 €\nÇa va')).toBe(true);
    for (const outside of [
      'ë',
      'ï',
      'ê',
      'ç',
      'â',
      'á',
      'œ',
      '’',
      '–',
      '…',
      '«',
      '\u00a0',
      '😀',
      '`',
    ]) {
      expect(isGsm7(outside)).toBe(false);
    }
  });

  it('always fits, and leaves plain text alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isGsm7(plainly(text))).toBe(true);
        expect(plainly(plainly(text))).toBe(plainly(text));
        if (isGsm7(text)) {
          expect(plainly(text)).toBe(text);
        }
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff }), (code) => {
        expect(isGsm7(plainly(String.fromCharCode(code)))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
