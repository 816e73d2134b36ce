import fc from 'fast-check';
import { readCity } from '../app/read-city.ts';
import { neighbourhoodOf, type StreetFacts, type StreetRange } from './neighbourhood-of.ts';

const city = readCity();
const all = city.neighbourhoods.map((one) => one.id);
const unknown: StreetFacts = { parts: [], ranges: [] };

const part = (neighbourhood: string, postcode = '8200') => ({
  name: 'Lange Laan',
  postcode,
  neighbourhood,
});
const range = (
  side: StreetRange['side'],
  [first, last]: [number, number],
  neighbourhood: string,
): StreetRange => ({ side, first, last, postcode: '8200', neighbourhood });

const borderStreet: StreetFacts = {
  parts: [part('sint-andries'), part('sint-michiels')],
  ranges: [
    range('odd', [1, 19], 'sint-andries'),
    range('odd', [25, 81], 'sint-andries'),
    range('odd', [83, 103], 'sint-michiels'),
    range('even', [2, 82], 'sint-andries'),
    range('even', [98, 122], 'sint-michiels'),
  ],
};

describe('where a house stands', () => {
  it('is known when the whole street lies in one neighbourhood', () => {
    const street = { parts: [part('assebroek', '8310'), part('assebroek', '8200')], ranges: [] };
    const known = { kind: 'known', neighbourhood: 'assebroek' };
    expect(neighbourhoodOf({}, street, city)).toEqual(known);
    expect(neighbourhoodOf({ postcode: '8310 Brugge' }, street, city)).toEqual(known);
  });

  it.each([
    ['1', 'sint-andries'],
    ['81 bus 2', 'sint-andries'],
    ['83A', 'sint-michiels'],
    ['21', 'sint-andries'],
    ['2', 'sint-andries'],
    ['100', 'sint-michiels'],
  ])('follows the house number where a border runs through: %s', (houseNumber, neighbourhood) => {
    expect(neighbourhoodOf({ houseNumber }, borderStreet, city)).toEqual({
      kind: 'known',
      neighbourhood,
    });
  });

  it.each([undefined, '', 'bus', '90', '124', '999'])(
    'asks among the sides of the border for number %p',
    (houseNumber) => {
      const house = houseNumber === undefined ? {} : { houseNumber };
      expect(neighbourhoodOf(house, borderStreet, city)).toEqual({
        kind: 'ask',
        among: ['sint-andries', 'sint-michiels'],
      });
    },
  );

  it('takes the postcode as a hint between parts of a street', () => {
    const street = { parts: [part('koolkerke', '8000'), part('dudzele', '8380')], ranges: [] };
    expect(neighbourhoodOf({ postcode: '8380' }, street, city)).toEqual({
      kind: 'known',
      neighbourhood: 'dudzele',
    });
    expect(neighbourhoodOf({}, street, city)).toEqual({
      kind: 'ask',
      among: ['dudzele', 'koolkerke'],
    });
  });

  it('asks when house number and postcode contradict each other', () => {
    const street = {
      parts: [part('koolkerke', '8000'), part('sint-jozef', '8000'), part('dudzele', '8380')],
      ranges: [range('odd', [1, 9], 'dudzele')],
    };
    expect(neighbourhoodOf({ houseNumber: '5', postcode: '8000' }, street, city)).toEqual({
      kind: 'ask',
      among: ['koolkerke', 'sint-jozef'],
    });
  });

  it('asks when street and postcode contradict each other', () => {
    const street = { parts: [part('dudzele', '8380')], ranges: [] };
    expect(neighbourhoodOf({ postcode: '8310' }, street, city)).toEqual({
      kind: 'ask',
      among: ['assebroek', 'dudzele', 'sint-kruis'],
    });
  });

  it('asks among those of the postcode, or all, when the street is unknown', () => {
    expect(neighbourhoodOf({ postcode: '8310' }, unknown, city)).toEqual({
      kind: 'ask',
      among: ['assebroek', 'sint-kruis'],
    });
    expect(neighbourhoodOf({ postcode: '9999' }, unknown, city)).toEqual({
      kind: 'ask',
      among: all,
    });
    expect(neighbourhoodOf({}, unknown, city)).toEqual({ kind: 'ask', among: all });
  });

  it('never answers with nothing, nor with a place the street does not touch', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (houseNumber, postcode) => {
        const answer = neighbourhoodOf({ houseNumber, postcode }, borderStreet, city);
        if (answer.kind === 'known') {
          expect(['sint-andries', 'sint-michiels']).toContain(answer.neighbourhood);
        } else {
          expect(answer.among.length).toBeGreaterThan(1);
        }
      }),
    );
  });
});
