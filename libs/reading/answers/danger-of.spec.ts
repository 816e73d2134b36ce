import { read } from '../read.ts';
import { isDangerOfSecond } from './danger-of.ts';

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
