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

describe('a danger word with alternatives', () => {
  it.each(['al drie dagen niet gezien', 'dagen heb ik niets gehoord', 'weken niet gezien'])(
    'is heard in «%s»',
    (text) => {
      expect(holdsDangerWord(text, ['dagen/weken … niet/niets … gezien/gehoord'])).toBe(true);
    },
  );

  it.each(['al drie dagen gezien', 'niets gehoord in dagen', 'dagen/weken'])(
    'is not heard in «%s»',
    (text) => {
      expect(holdsDangerWord(text, ['dagen/weken … niet/niets … gezien/gehoord'])).toBe(false);
    },
  );
});

it('is heard with a slip in a long word', () => {
  expect(holdsDangerWord('ik denk aan zelfmrood', ['zelfmoord'])).toBe(true);
});

describe('a danger word that counts only where a sentence ends', () => {
  it.each(['Ik kan niet meer', 'ik kan niet meer. Help', 'ik kan niet meer!!', 'ik kan nie mi'])(
    'is heard in «%s»',
    (text) => {
      expect(holdsDangerWord(text, ['ik kan niet meer.'])).toBe(true);
    },
  );

  it.each(['Ik kan niet meer komen', 'ik kan niet meer, maandag wel'])(
    'is not heard in «%s»',
    (text) => {
      expect(holdsDangerWord(text, ['ik kan niet meer.'])).toBe(false);
    },
  );
});

describe('words that are harmless', () => {
  const heard = ['emergency', 'niet … gezien', '!no emergency', '!elkaar niet gezien'];

  it.each(['It is no emergency.', 'we hebben elkaar niet gezien'])(
    'alert nobody in «%s»',
    (text) => {
      expect(holdsDangerWord(text, heard)).toBe(false);
    },
  );

  it.each([
    'no emergency? It IS an emergency',
    'There is no. Emergency!',
    'We hebben elkaar niet gezien, en haar heb ik ook niet gezien',
  ])('take nothing away from danger beside them in «%s»', (text) => {
    expect(holdsDangerWord(text, heard)).toBe(true);
  });
});
