import fc from 'fast-check';
import { tokensOf } from '../text/tokens.ts';
import type { Role } from '../words/roles.ts';
import { answerTo } from './answer-to.ts';
import type { Asked } from './asked.ts';
import { lexicon } from './lexicon.ts';

const offer: Asked = {
  open: [{ code: 'A7', choices: 0 }],
  ...{ lastWasOffer: true, visitNow: false, visitAsked: false },
};
const asked = fc.constantFrom<Asked>(
  offer,
  { ...offer, question: 'consent' },
  { ...offer, question: 'danger' },
  { ...offer, visitAsked: true },
  { ...offer, open: [{ code: 'A7', choices: 3 }] },
);

const wordsOf = (...roles: Role[]) =>
  [...lexicon].filter(([, all]) => roles.includes(all[0] ?? 'small')).map(([phrase]) => phrase);
const all = [...lexicon.keys()];
/** Behind a greeting stands a name, which nobody has to know. */
const noGreetings = all.filter((phrase) => {
  const roles = lexicon.get(phrase) ?? [];
  return !roles.includes('closes') && !roles.includes('opens');
});
const sentenceOf = (phrases: readonly string[]) =>
  fc.array(fc.constantFrom(...phrases, '2', 'A7', '?', ',', '.'), { maxLength: 6 });
const kindOf = (text: string, to: Asked = offer) => answerTo({ tokens: tokensOf(text) }, to).kind;

describe('the laws of answers', () => {
  it('finds no yes in a text with a word that is not understood', () => {
    const strange = fc.stringMatching(/^[a-z]{4,9}$/).map((word) => `q${word}`);
    fc.assert(
      fc.property(
        sentenceOf(noGreetings),
        strange,
        sentenceOf(noGreetings),
        asked,
        (a, word, b, to) => {
          expect(kindOf([...a, word, ...b].join(' '), to)).not.toBe('yes');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds no yes where a clear no stands', () => {
    const no = fc.constantFrom(...wordsOf('no', 'reason'));
    fc.assert(
      fc.property(sentenceOf(all), no, sentenceOf(all), asked, (before, word, after, to) => {
        // a phrase of its own: «no» before «problem» is another one
        const text = [...before, '.', word, '.', ...after].join(' ');
        expect(kindOf(text, to)).not.toBe('yes');
      }),
      { numRuns: 500 },
    );
  });

  it('finds no yes where a condition, a day, a question or a doubt stands', () => {
    const open = wordsOf('but', 'against', 'time', 'now', 'asks', 'unsure', 'negation');
    const word = fc.constantFrom(...open.filter((phrase) => !ordinal.test(phrase)), '?', '17');
    const yes = fc.constantFrom(...wordsOf('yes', 'agree'));
    fc.assert(
      fc.property(yes, word, yes, (before, condition, after) => {
        expect(kindOf([before, '/', condition, '/', after].join(' '))).not.toBe('yes');
        expect(kindOf([condition, '/', before].join(' '))).not.toBe('yes');
      }),
      { numRuns: 500 },
    );
  });

  it('reads the same whatever the casing and the marks around', () => {
    const marks = fc.stringMatching(/^[ ,…"()*_-]{0,6}$/);
    fc.assert(
      fc.property(sentenceOf(all), marks, marks, asked, (words, before, after, to) => {
        const text = words.join(' ');
        expect(kindOf(text.toUpperCase(), to)).toBe(kindOf(text, to));
        expect(kindOf(`${before}${text}${after}`, to)).toBe(kindOf(text, to));
      }),
      { numRuns: 300 },
    );
  });

  it('has an answer for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), asked, (text, to) => {
        expect(kindOf(text, to)).toBeDefined();
      }),
      { numRuns: 500 },
    );
    expect(kindOf(`ja ${String.fromCharCode(0xd83d)}`)).toBeDefined();
  });

  it('never takes a yes from the first part of a text that is too long', () => {
    expect(kindOf(`ja${' '.repeat(4_000)}maar niet`)).not.toBe('yes');
  });
});

/** A number written as a word may be a choice. */
const ordinal =
  /^(?:eerste|tweede|derde|twee|drie|vier|premiere?|deuxieme|deux|trois|quatre|first|second|third|two|three|four)$/u;
