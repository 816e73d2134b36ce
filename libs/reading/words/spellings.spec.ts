import { joinedWords, spellings } from './spellings.ts';

const written = [...Object.values(spellings), ...Object.values(joinedWords)].flatMap((others) =>
  others.split(' '),
);

describe('the spellings of the dialect', () => {
  it('each belong to one word', () => {
    expect(written.filter((word, at) => written.indexOf(word) !== at)).toEqual([]);
  });

  it('are no standard words themselves', () => {
    expect(written.filter((word) => Object.hasOwn(spellings, word))).toEqual([]);
  });

  it('are written as texts are read: small letters without accents, so that a text can hold them', () => {
    expect(written.filter((word) => !/^[a-z]+$/u.test(word))).toEqual([]);
  });
});
