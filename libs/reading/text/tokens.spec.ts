import fc from 'fast-check';
import { tokensOf, wordsOf } from './tokens.ts';

function kindsOf(text: string): string {
  return tokensOf(text)
    .map(({ kind, text }) => `${kind}:${text}`)
    .join(' ');
}

describe('the tokens of a text', () => {
  it.each([
    ['Ja, graag!', 'word:ja pause:, word:graag end:!'],
    ["zo'n café?", 'word:zon word:cafe question:?'],
    ['NINK A7', 'word:nink word:a number:7'],
    ['ok 👍🏽', 'word:ok sign:👍'],
    ['ja\nmvg Jan', 'word:ja end:\n word:mvg word:jan'],
    ['', ''],
  ])('are told apart in «%s»', (text, tokens) => {
    expect(kindsOf(text)).toBe(tokens);
  });

  it('say what is written onto what', () => {
    expect(tokensOf('A7 of a 7').map(({ joined }) => joined)).toEqual([
      ...[false, true, false, false, false],
    ]);
  });

  it.each([
    ['kweet da nie', 'ik weet dat niet'],
    ['k en ze nie mi gezien', 'ik heb ze niet meer gezien'],
    ['kzin moe', 'ik ben moe'],
    ['mi moedre', 'mi moeder'],
    ['joa goed 2', 'ja goed 2'],
  ])('hold the standard words of «%s»', (text, words) => {
    expect(wordsOf(tokensOf(text)).join(' ')).toBe(words);
  });

  it('end where a long text is cut, and say so', () => {
    expect(tokensOf('ja '.repeat(2_000)).at(-1)?.kind).toBe('cut');
  });

  it('are made of any text, and never more than one a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        expect(tokensOf(text).length).toBeLessThanOrEqual(text.normalize('NFKD').length + 1);
      }),
    );
  });
});
