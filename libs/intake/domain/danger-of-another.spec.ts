import { readCity } from '#geography';
import { isSureDanger, read } from '#reading';
import { isDangerOfAnother, isDangerOfSecond } from './danger-of-another.ts';

const { surePhrases } = readCity();
const isDanger = (text: string): boolean => isSureDanger(read(text, { surePhrases }));

describe('danger told in a talk about oneself', () => {
  it.each([
    ...[
      'mijn buurman hiernaast ligt op de grond',
      'mijn zus wil niet meer leven, ze woont in Gent',
    ],
    ...['mn geburinne ligt op de grond', 'bel een ambulance, mijn vader ligt op de grond'],
    ...['de buurvrouw naast mij is gevallen en kan niet opstaan', 'mijn zus zegt dat ze dood wil'],
    ...['ik heb mijn buurvrouw al 5 dagen niet gezien', 'Mijn oom is ziek. Hij ligt op de grond'],
    ...['ma voisine est tombée et ne répond plus', 'ma mère veut mourir'],
    ...['my neighbour is on the floor', 'my sister wants to die'],
  ])('is of another: %s', (text) => {
    expect(isDangerOfAnother(text, isDanger)).toBe(true);
  });

  it.each([
    ...[
      'ik wil dood',
      'mijn man is dood, ik kan niet meer',
      'mijn man slaat mij',
      'ze ligt op de grond',
    ],
    ...[
      'mijn man is dood, wil niet meer leven',
      'mijn buurman heeft een mes',
      'ik lig op de grond',
    ],
    ...[
      'ik ben gevallen en kan niet opstaan, mijn buurvrouw is bij mij',
      'mijn zus weet dat ik dood wil',
    ],
    ...['ik heb mijn dochter al weken niet gezien', 'mijn zoon wil mij vermoorden'],
    ...['ik lig op de grond en mijn man is niet thuis', 'ma fille ne m’a plus vue depuis 5 jours'],
    ...['mijn buurvrouw zegt dat ik dood wil', 'my husband died, I want to die'],
  ])('is her own, or may be: %s', (text) => {
    expect(isDangerOfAnother(text, isDanger)).toBe(false);
  });
});

describe('danger told in a talk about somebody', () => {
  it.each([
    ['mijn vader is gevallen en ligt op de grond', 'Mijn buurvrouw zit altijd alleen'],
    ['mijn zus wil niet meer leven', 'mijn moeder is eenzaam'],
    ['mijn buurman ligt op de grond', 'Mijn tante ziet niemand'],
    ['ma mère est tombée et ne répond plus', 'ma voisine est seule'],
    ['my father is on the floor', 'my neighbour is lonely'],
  ])('is of a second one: «%s» after «%s»', (text, told) => {
    expect(isDangerOfSecond(text, [told], isDanger)).toBe(true);
  });

  it.each([
    ['ze ligt op de grond', 'Mijn buurvrouw zit altijd alleen'],
    ['mijn buurvrouw ligt op de grond', 'Mijn buurvrouw zit altijd alleen'],
    ['mijn vriendin ligt op de grond', 'Mijn buurvrouw zit altijd alleen'],
    ['mijn vader belt: ze ligt op de grond', 'Mijn moeder zit altijd alleen'],
    ['ze ligt op de grond, mijn vader is bij haar', 'Mijn moeder zit altijd alleen'],
    ['mijn vader ligt op de grond', 'Mevrouw Claes zit altijd alleen'],
    ['mijn oma is gevallen en ligt op de grond', 'mijn moeder zit altijd alleen'],
    ['haar zoon ligt op de grond', 'Mijn buurvrouw zit altijd alleen'],
  ])('is of the same, or may be: «%s» after «%s»', (text, told) => {
    expect(isDangerOfSecond(text, [told], isDanger)).toBe(false);
  });
});
