import { LongWords } from './misspelt.ts';

const known = longWords('zelfmoord', 'bewusteloos', 'gevallen', 'attacked');

describe('a long word', () => {
  it.each([
    ['zelfmrood', 'zelfmoord'],
    ['zelfmood', 'zelfmoord'],
    ['zelfmoordd', 'zelfmoord'],
    ['bewustloos', 'bewusteloos'],
    ['zelfmoord', 'zelfmoord'],
    ['dzelfmoor', 'zelfmoord'],
    ['elfmoordz', 'zelfmoord'],
  ])('is read as it was meant: «%s» is «%s»', (word, meant) => {
    expect(known.asMeant(word)).toBe(meant);
  });

  it.each(['bevallen', 'attached', 'vallen', 'zelfmedelijden', 'zefllmoord', ''])(
    'stays as it is when it is another: «%s»',
    (word) => {
      expect(known.asMeant(word)).toBe(word);
    },
  );

  it('has a letter too many rather than one too few, where it may be both', () => {
    expect(longWords('vermoorden', 'vermoord').asMeant('vermoorde')).toBe('vermoord');
  });
});

describe('what a stranger typed is held against', () => {
  it.each(['q', 'abcdefghijklmnopqrstuvwxyz', 'zelfmoord'])(
    'no known word at all in one long word: «%s» over and over',
    (letters) => {
      expect(stepsFor(known, letters.repeat(1_000))).toBe(0);
    },
  );

  it.each(['qqqqqqqq ', 'zelfmrood ', 'bewustloss en '])(
    'four times as many in a text four times as long: «%s» over and over',
    (words) => {
      const short = stepsFor(known, words.repeat(100));
      expect(short).toBeGreaterThan(0);
      expect(stepsFor(known, words.repeat(400))).toBe(4 * short);
    },
  );
});

function longWords(...words: string[]): LongWords {
  const all = new LongWords();
  words.forEach((word) => {
    all.add(word);
  });
  return all;
}

function stepsFor(words: LongWords, text: string): number {
  return text.split(' ').reduce((steps, word) => steps + [...words.near(word)].length, 0);
}
