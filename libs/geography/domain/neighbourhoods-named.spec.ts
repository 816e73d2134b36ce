import { readCity } from '../app/read-city.ts';
import { neighbourhoodsNamed } from './neighbourhoods-named.ts';

const city = readCity();

describe('the neighbourhoods that a text names', () => {
  it.each([
    ['Assebroek', ['assebroek']],
    ['in st.-kruis, aan de molen', ['sint-kruis']],
    ['Sint Michiels', ['sint-michiels']],
    ['Het centrum', ['brugge-centrum']],
    ['christus koning', ['christus-koning']],
    ['tussen Assebroek en Sint-Kruis', ['assebroek', 'sint-kruis']],
    ['Brugge', []],
    ['Oostende', []],
    ['bij Kruis', []],
    ['', []],
  ])('in %j are %j', (text, ids) => {
    expect(neighbourhoodsNamed(city, text).map(({ id }) => id)).toEqual(ids);
  });
});
