import { asMeant } from './misspelt.ts';

const known = new Set(['zelfmoord', 'bewusteloos', 'gevallen', 'attacked']);

describe('a long word', () => {
  it.each([
    ['zelfmrood', 'zelfmoord'],
    ['zelfmood', 'zelfmoord'],
    ['zelfmoordd', 'zelfmoord'],
    ['bewustloos', 'bewusteloos'],
    ['zelfmoord', 'zelfmoord'],
  ])('is read as it was meant: «%s» is «%s»', (word, meant) => {
    expect(asMeant(word, known)).toBe(meant);
  });

  it.each(['bevallen', 'attached', 'vallen', 'zelfmedelijden', ''])(
    'stays as it is when it is another: «%s»',
    (word) => {
      expect(asMeant(word, known)).toBe(word);
    },
  );
});
