import fc from 'fast-check';
import { addressIn, houseKey, houseNumberIn, twoNumbersIn } from './address-boxes.ts';

const places = ['Brugge', 'Assebroek', 'Sint-Kruis'];

describe('two boxes', () => {
  it.each([
    [{ street: 'Langestraat 12' }, { street: 'Langestraat', houseNumber: '12' }],
    [
      { street: 'Langestraat', houseNumber: '12/3' },
      { street: 'Langestraat', houseNumber: '12 bus 3' },
    ],
    [
      { street: 'Langestraat', houseNumber: 'nr. 12' },
      { street: 'Langestraat', houseNumber: '12' },
    ],
    [
      { street: 'Langestraat', houseNumber: 'a' },
      { street: 'Langestraat', houseNumber: 'a' },
    ],
    [
      { street: 'Langestraat 12, 8000 Brugge', houseNumber: '14' },
      { street: 'Langestraat', houseNumber: '14', postcode: '8000', rest: '12' },
    ],
    [
      { street: 'Langestraat 12 bus 3', houseNumber: '12' },
      { street: 'Langestraat', houseNumber: '12 bus 3' },
    ],
    [
      { street: 'Langestraat 12, Gent', postcode: '8000' },
      { street: 'Langestraat', houseNumber: '12', postcode: '8000', rest: 'Gent' },
    ],
    [
      { street: '12 Langestraat', houseNumber: '12' },
      { street: 'Langestraat', houseNumber: '12' },
    ],
    [
      { street: 'Plein 1940', houseNumber: '3' },
      { street: 'Plein 1940', houseNumber: '3' },
    ],
    [
      { street: 'Langestraat 12', houseNumber: 'bus 3' },
      { street: 'Langestraat', houseNumber: '12 bus 3' },
    ],
    [
      { street: 'Langestraat', houseNumber: '12, 8000 Brugge' },
      { street: 'Langestraat', houseNumber: '12', postcode: '8000' },
    ],
    [
      { street: 'Langestraat', houseNumber: '12 B1000 Brussel' },
      { street: 'Langestraat', houseNumber: '12', postcode: '1000' },
    ],
    [
      { street: 'Zonnehuis, Langestraat 12', postcode: '8000' },
      { street: 'Langestraat', houseNumber: '12', postcode: '8000', rest: 'Zonnehuis' },
    ],
    [
      { street: '12', houseNumber: 'Langestraat' },
      { street: 'Langestraat', houseNumber: '12' },
    ],
    [
      { street: 'Langestraat 12/0301', houseNumber: '14' },
      { street: 'Langestraat', houseNumber: '14', rest: '12 bus 0301' },
    ],
    [
      { street: 'Langestraat 12/0301', houseNumber: '12 bus 4' },
      { street: 'Langestraat', houseNumber: '12 bus 4', rest: 'bus 0301' },
    ],
    [
      { street: '8000 Oude Burg', houseNumber: '7' },
      { street: 'Oude Burg', houseNumber: '7', postcode: '8000' },
    ],
    [
      { street: '8000 Oude Burg', houseNumber: '7', postcode: '8310' },
      { street: 'Oude Burg', houseNumber: '7', postcode: '8310', rest: '8000' },
    ],
    [
      { street: 'Assebroek Baron Ruzettelaan', houseNumber: '9' },
      { street: 'Baron Ruzettelaan', houseNumber: '9', rest: 'Assebroek' },
    ],
    [
      { street: 'Baron Ruzettelaan 8310 Assebroek', houseNumber: 'nr 014' },
      { street: 'Baron Ruzettelaan', houseNumber: '14', postcode: '8310' },
    ],
    [{ houseNumber: '12' }, { houseNumber: '12' }],
    [{}, {}],
  ])('are one address: %j', (boxes, expected) => {
    expect(addressIn(boxes, places)).toEqual(expected);
  });

  it('stay as they are once they were read', () => {
    const typed = fc.record({
      street: fc.constantFrom('Langestraat', 'Sint-Jansplein', '1 Meistraat', 'rue de la Paix'),
      number: fc.constantFrom('', ' 12', ' 12bis', ' nr. 7', ', 12A'),
      box: fc.constantFrom('', ' bus 3', '/0301', ' b3', ' 3de verdieping'),
      place: fc.constantFrom('', ', 8000 Brugge', ', 8310', ', Brugge'),
      houseNumber: fc.constantFrom('', '12', '14/2', '12 bus 9', 'gelijkvloers'),
    });
    fc.assert(
      fc.property(typed, ({ street, number, box, place, houseNumber }) => {
        const whole = [street, number, number === '' ? '' : box, place].join('');
        const once = { ...addressIn({ street: whole, houseNumber }, places), rest: undefined };
        expect(once.street).toBe(street);
        expect(addressIn(once, places)).toEqual(once);
      }),
    );
  });
});

describe('a street typed over one that is stored', () => {
  const stored = { street: 'Gistelse Steenweg', houseNumber: '301 bus 4', postcode: '8200' };

  it('counts with its own number and box where the box for the number was left as it stood', () => {
    const typed = { ...stored, street: 'Langestraat 12/0301, 8000 Brugge' };
    const read = { street: 'Langestraat', houseNumber: '12 bus 0301', postcode: '8000' };
    expect(addressIn(typed, places, stored)).toEqual(read);
    expect(twoNumbersIn(typed, places, stored)).toBeUndefined();
  });

  it('keeps the stored number where it holds none', () => {
    const typed = { ...stored, street: 'Langestraat' };
    expect(addressIn(typed, places, stored)).toEqual(typed);
    expect(addressIn(stored, places, stored)).toEqual(stored);
  });

  it.each([
    [
      { street: 'Langestraat 12', houseNumber: '14' },
      { inStreet: '12', inBox: '14' },
    ],
    [
      { street: 'Langestraat 12/3', houseNumber: '14' },
      { inStreet: '12', inBox: '14' },
    ],
    [{ street: 'Langestraat 12', houseNumber: '12 bus 3' }, undefined],
    [{ street: 'Langestraat 12A', houseNumber: '12a' }, undefined],
    [{ street: 'Langestraat 12', houseNumber: 'gelijkvloers' }, undefined],
    [{ street: 'Plein 1940', houseNumber: '3' }, undefined],
    [{ street: '1 Meistraat', houseNumber: '3' }, undefined],
    [{ street: 'Langestraat' }, undefined],
    [{ street: 'Langestraat 042', houseNumber: '42' }, undefined],
    [{ street: 'Langestraat 8000 Brugge', houseNumber: '42' }, undefined],
    [{ street: '8000 Oude Burg', houseNumber: '7' }, undefined],
  ])('is asked about where two numbers were typed: %j', (typed, expected) => {
    expect(twoNumbersIn(typed, places, stored)).toEqual(expected);
    expect(twoNumbersIn(typed, places)).toEqual(expected);
  });
});

describe('one house', () => {
  it.each(['12', '12/0301', '12 bus 0301', '12 b3', 'nr. 12', ' 12 ', '012', '[12]'])(
    'stands at 12: %s',
    (number) => {
      expect(houseKey('Langestraat', number)).toBe('langestraat|12');
    },
  );

  it.each([
    ['12A', 'langestraat|12a'],
    ['12 a', 'langestraat|12a'],
    ['12bis', 'langestraat|12bis'],
    ['14', 'langestraat|14'],
    ['gelijkvloers', 'langestraat|gelijkvloers'],
  ])('is not another: %s', (number, key) => {
    expect(houseKey('Lange  straat'.replace('  ', ''), number)).toBe(key);
  });

  it('is found however its street was written', () => {
    expect(houseKey('Langestr.', '12')).toBe(houseKey('LANGESTRAAT', '12/3'));
  });
});

it('reads a house number that stands alone', () => {
  expect(['nr. 012', '12/3', ''].map(houseNumberIn)).toEqual(['12', '12 bus 3', '']);
});
