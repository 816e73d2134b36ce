import { holdsDangerWord } from './danger-words.ts';

const words = ['zelfmoord', 'niet meer gezien', 'brand'];

describe('danger words', () => {
  it.each(['Ze spreekt over ZELFMOORD!', 'al 5 dagen niet  meer gezien', 'brand'])(
    'are heard in «%s»',
    (text) => {
      expect(holdsDangerWord(text, words)).toBe(true);
    },
  );

  it.each(['k en ze nie mi gezien', 'al vuuf doag’n niemi gezien'])('are heard in «%s»', (text) => {
    expect(holdsDangerWord(text, words)).toBe(true);
  });

  it('are heard without their apostrophe', () => {
    expect(holdsDangerWord('she hasnt been seen', ['hasn’t been seen'])).toBe(true);
    expect(holdsDangerWord("c'est l'urgence", ['urgence'])).toBe(true);
  });

  it.each(['Ze woont in de Brandstraat', 'gezien', '', '🙂'])('are not heard in «%s»', (text) => {
    expect(holdsDangerWord(text, words)).toBe(false);
  });
});
