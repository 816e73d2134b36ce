import { lettersLost } from './letters-lost.ts';

describe('the letters that no text message holds', () => {
  it.each([
    ['Анна', ['А', 'н', 'а']],
    ['→ ok ✓', ['→', '✓']],
    ['dank je 👍🏽 👨‍👩‍👧 👍🏽', ['👍🏽', '👨‍👩‍👧']],
    ['Øystein, Daniëlle, ‘t Zand… 5 €', []],
    ['kaarten?', []],
    ['1️⃣', []],
    ['a\u0000b', []],
    ['', []],
  ])('of %p are %p', (text, lost) => {
    expect(lettersLost(text)).toEqual(lost);
  });

  it('are named up to ten', () => {
    expect(lettersLost('абвгдежзийклмноп')).toHaveLength(10);
  });
});
