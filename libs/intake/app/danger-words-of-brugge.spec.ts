import { readCity } from '#geography';
import { holdsDangerWord } from '../domain/danger-words.ts';

const words = Object.values(readCity().dangerWords).flat();

describe('the danger words of Brugge', () => {
  it.each([
    'Ze spreekt over de dood',
    'hij zegt dat hij niet meer wil leven, hij praat over zelfmoord',
    'Al dagen niet gezien en de post stapelt zich op',
    'Elle ne répond plus',
    'She wants to die',
  ])('alert at «%s»', (text) => {
    expect(holdsDangerWord(text, words)).toBe(true);
  });

  // grief is the commonest reason to report: an alert at each would soon be heard by nobody
  it.each([
    'Mijn buurvrouw komt sinds de dood van haar man niet meer buiten',
    'Zijn vrouw is vorig jaar overleden',
    'Ze is in de winter gevallen en durft niet meer alleen naar de winkel',
    'Son mari est mort l’année passée',
    'His wife died in spring',
  ])('stay calm at «%s»', (text) => {
    expect(holdsDangerWord(text, words)).toBe(false);
  });
});
