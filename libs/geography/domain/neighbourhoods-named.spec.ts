import { splitAddress } from '#kernel';
import { readCity } from '../app/read-city.ts';
import { neighbourhoodsNamed, placesOf } from './neighbourhoods-named.ts';

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

describe('the places that an address may name', () => {
  it('are the city and its neighbourhoods', () => {
    expect(placesOf(city)).toHaveLength(15);
    expect(placesOf(city)).toEqual(
      expect.arrayContaining(['Brugge', 'Assebroek', 'Sint-Kruis', 'Brugge Centrum', 'centrum']),
    );
  });

  it('take no word off a street of the city, with a postcode or a place in front', () => {
    for (const { name, postcode } of city.streets) {
      for (const front of [`${postcode} `, `B-${postcode} `, `${postcode} Brugge `, 'Assebroek ']) {
        expect(splitAddress(`${front}${name} 7`, placesOf(city))).toMatchObject({
          ...{ street: name, houseNumber: '7' },
        });
      }
    }
  });
});
