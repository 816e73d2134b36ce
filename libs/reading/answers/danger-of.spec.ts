import { isOwnDanger, read } from '../read.ts';
import { bringsSomebodyIn, isDangerOfSecond, namesOwnPeople } from './danger-of.ts';

const isDanger = (text: string): boolean => read(text).danger.level !== 'none';

describe('danger told in a talk about somebody', () => {
  it.each([
    ['mijn vader is gevallen en ligt op de grond', 'Mijn buurvrouw zit altijd alleen'],
    ['mijn zus wil niet meer leven', 'mijn moeder is eenzaam'],
    ['mijn buurman ligt op de grond', 'Mijn tante ziet niemand'],
    ['ma mère est tombée et ne répond plus', 'ma voisine est seule'],
    ['my father is on the floor', 'my neighbour is lonely'],
  ])('is of a second one: «%s» after «%s»', (text, told) => {
    expect(isDangerOfSecond(read(text), [told], isDanger)).toBe(true);
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
    expect(isDangerOfSecond(read(text), [told], isDanger)).toBe(false);
  });
});

describe('danger that its sender tells of herself', () => {
  it.each(['Mijn man slaat mij', 'ik word geslagen thuis', 'ik wil dood'])(
    'is her own: «%s»',
    (text) => {
      expect(isOwnDanger(read(text))).toBe(true);
    },
  );

  it.each(['ze wil niet meer leven', 'De mevrouw die ik bezoek wil niet meer leven', 'dank je'])(
    'is not, or is none: «%s»',
    (text) => {
      expect(isOwnDanger(read(text))).toBe(false);
    },
  );
});

describe('somebody of the sender her own', () => {
  it('is a relation of hers or a neighbour, not whom she only calls by a title', () => {
    const named = [
      'mijn moeder is gevallen',
      'de buurvrouw ligt op de grond',
      'ma soeur est morte',
    ];
    expect(named.map((text) => namesOwnPeople(read(text)))).toEqual([true, true, true]);
    const visited = [
      'mevrouw Claes is gevallen',
      'haar dochter ligt op de grond',
      'de dame is ziek',
    ];
    expect(visited.map((text) => namesOwnPeople(read(text)))).toEqual([false, false, false]);
  });

  it.each([
    'mijn buurvrouw komt niet meer buiten',
    'Er is een oude man die nooit bezoek krijgt',
    'kenn een koppel da niemand mi ziet',
    'Iemand hier vlakbij is altijd alleen',
    "il y a une dame qui n'a personne",
  ])('is brought in by «%s»', (text) => {
    expect(bringsSomebodyIn(read(text))).toBe(true);
  });

  it.each([
    'Ze wil volgende week graag naar de markt',
    'Mevrouw was blij vandaag',
    'Mijn gsm nummer verandert',
    'hij heeft een nieuwe jas gekregen',
  ])('is not by «%s»', (text) => {
    expect(bringsSomebodyIn(read(text))).toBe(false);
  });
});
