import fc from 'fast-check';
import { splitAddress } from './split-address.ts';

describe('an address in one box', () => {
  it.each([
    ['Langestraat 12', { houseNumber: '12' }],
    ['Langestraat, 12A', { houseNumber: '12A' }],
    ['Langestraat 12 a', { houseNumber: '12a' }],
    ['Langestraat 12bis', { houseNumber: '12bis' }],
    ['Langestraat 12/0301', { houseNumber: '12', box: '0301' }],
    ['Langestraat 12 / 3', { houseNumber: '12', box: '3' }],
    ['Langestraat 12 bus 3', { houseNumber: '12', box: '3' }],
    ['Langestraat 12/bus 3', { houseNumber: '12', box: '3' }],
    ['Langestraat 12 / bus nr 3', { houseNumber: '12', box: '3' }],
    ['Langestraat 12 / bte 1.02', { houseNumber: '12', box: '1.02' }],
    ['Langestraat 12, bus 3', { houseNumber: '12', box: '3' }],
    ['Langestraat 12 b3', { houseNumber: '12', box: '3' }],
    ['Langestraat 12b/3', { houseNumber: '12b', box: '3' }],
    ['Langestraat 12 bte 3', { houseNumber: '12', box: '3' }],
    ['Langestraat 12 boîte 3', { houseNumber: '12', box: '3' }],
    ['Langestraat nr. 12', { houseNumber: '12' }],
    ['Langestraat nr 12', { houseNumber: '12' }],
    ['Langestraat n° 12', { houseNumber: '12' }],
    ['Langestraat huisnummer 12', { houseNumber: '12' }],
    ['Langestraat numéro 12', { houseNumber: '12' }],
    ['Langestraat12', { houseNumber: '12' }],
    ['Langestraat 12-14', { houseNumber: '12-14' }],
    ['12 Langestraat', { houseNumber: '12' }],
    ['12, Langestraat', { houseNumber: '12' }],
    ['12bis Langestraat', { houseNumber: '12bis' }],
    ['12 Langestraat bus 3', { houseNumber: '12', box: '3' }],
    ['Langestraat 12, 8000 Brugge', { houseNumber: '12', postcode: '8000', town: 'Brugge' }],
    ['Langestraat 12 8000 Brugge', { houseNumber: '12', postcode: '8000', town: 'Brugge' }],
    ['Langestraat 12\n8000 Brugge', { houseNumber: '12', postcode: '8000', town: 'Brugge' }],
    ['Langestraat 12, B-8000 Brugge', { houseNumber: '12', postcode: '8000', town: 'Brugge' }],
    ['Langestraat 12 bus 3, 8310', { houseNumber: '12', box: '3', postcode: '8310' }],
    ['Langestraat 12, Brugge', { houseNumber: '12', rest: 'Brugge' }],
    ['Langestraat 12 B8000 Brugge', { houseNumber: '12', postcode: '8000', town: 'Brugge' }],
    ['Langestraat 12, B8000 Brugge', { houseNumber: '12', postcode: '8000', town: 'Brugge' }],
    ['Langestraat 12 B-8000 Brugge', { houseNumber: '12', postcode: '8000', town: 'Brugge' }],
    ['Langestraat 12 BE 8000 Brugge', { houseNumber: '12', postcode: '8000', town: 'Brugge' }],
    ['Langestraat 12, B-8000', { houseNumber: '12', postcode: '8000' }],
    ['12 Langestraat B1000 Brussel', { houseNumber: '12', postcode: '1000', town: 'Brussel' }],
    ['B8000 Brugge, Langestraat 12', { houseNumber: '12', postcode: '8000', town: 'Brugge' }],
    ['Langestraat B8000 Brugge', { postcode: '8000', town: 'Brugge' }],
    ['Langestraat 12 b1000 Brugge', { houseNumber: '12', box: '1000', rest: 'Brugge' }],
    [
      'Zonnehuis, Langestraat 12, 8000 Brugge',
      { houseNumber: '12', postcode: '8000', town: 'Brugge', rest: 'Zonnehuis' },
    ],
    ['Zonnehuis, Langestraat 12', { houseNumber: '12', rest: 'Zonnehuis' }],
    ['Langestraat 12 Achterhuis', { houseNumber: '12', rest: 'Achterhuis' }],
    ['8000 Brugge, Langestraat 12', { houseNumber: '12', postcode: '8000', town: 'Brugge' }],
    ['Langestraat 8000 Brugge', { postcode: '8000', town: 'Brugge' }],
    ['Langestraat 12 (achterbouw)', { houseNumber: '12', rest: 'achterbouw' }],
    ['Langestraat 12, boven de bakker', { houseNumber: '12', rest: 'boven de bakker' }],
    ['Langestraat 12 3de verdieping', { houseNumber: '12', box: '3de verdieping' }],
    ['Langestraat 12 bus3', { houseNumber: '12', box: '3' }],
    ['Langestraat 12bus3', { houseNumber: '12', box: '3' }],
    ['Langestraat 12b3', { houseNumber: '12', box: '3' }],
    ['Langestraat 12 - bus 3', { houseNumber: '12', box: '3' }],
    ['Langestraat 12 A 3', { houseNumber: '12A', box: '3' }],
    ['Langestraat 12 Brugge', { houseNumber: '12', rest: 'Brugge' }],
    ['Langestraat 12 in Brugge', { houseNumber: '12', rest: 'in Brugge' }],
    ['Langestraat 12 - 8000 Brugge', { houseNumber: '12', postcode: '8000', town: 'Brugge' }],
    ['Langestraat 12-8000 Brugge', { houseNumber: '12', postcode: '8000', town: 'Brugge' }],
    ['Lange\u200bstraat 1\u200e2 bus\u2060 3', { houseNumber: '12', box: '3' }],
    ['Brugge, Langestraat 12', { houseNumber: '12', rest: 'Brugge' }],
    ['Residentie De Zee, Langestraat 12', { houseNumber: '12', rest: 'Residentie De Zee' }],
    [
      'Langestraat 12, 8000 Brugge, België',
      { houseNumber: '12', postcode: '8000', town: 'Brugge' },
    ],
    ['Langestraat 12 tweede verdieping', { houseNumber: '12', box: 'tweede verdieping' }],
    ['Langestraat 12 III', { houseNumber: '12', rest: 'III' }],
    ['Langestraat 12 postbus 4', { houseNumber: '12', rest: 'postbus 4' }],
    ['Langestraat 12, iets anders 7', { houseNumber: '12', rest: 'iets anders 7' }],
    ['Langestraat', {}],
  ])('is taken apart: %s', (text, expected) => {
    expect(splitAddress(text)).toEqual({ street: 'Langestraat', ...expected });
  });

  it.each([
    ['12 rue Longue', 'rue Longue', '12'],
    ['Oude Langestraat 12', 'Oude Langestraat', '12'],
    ['12 Oude Langestraat', 'Oude Langestraat', '12'],
    ['Assebroek Langestraat 12', 'Assebroek Langestraat', '12'],
    ['12, rue de la Paix', 'rue de la Paix', '12'],
    ['Rue du 11 Novembre 4', 'Rue du 11 Novembre', '4'],
    ['18-Oktoberstraat 5', '18-Oktoberstraat', '5'],
    ['1 Meistraat 7', '1 Meistraat', '7'],
    ['Sint-Jansplein 3', 'Sint-Jansplein', '3'],
    ['Zeelaan 3de', 'Zeelaan 3de', undefined],
    ['Langestraat bus 3', 'Langestraat bus 3', undefined],
    ['Sint-Jansplein', 'Sint-Jansplein', undefined],
    ['18-Oktoberstraat', '18-Oktoberstraat', undefined],
    ['1 Meistraat', '1 Meistraat', undefined],
    ['3de Liniestraat', '3de Liniestraat', undefined],
    ['Rue du 11 Novembre', 'Rue du 11 Novembre', undefined],
    ['Koning Albert I-laan', 'Koning Albert I-laan', undefined],
    ['Steenweg op 3 molens', 'Steenweg op 3 molens', undefined],
    ['12', '12', undefined],
    ['', '', undefined],
  ])('keeps the numbers of a name: %s', (text, street, houseNumber) => {
    expect(splitAddress(text)).toEqual({ street, ...(houseNumber && { houseNumber }) });
  });

  it('never throws, and loses no letter of a street', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof splitAddress(text).street).toBe('string');
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 99 }), (n, box) => {
        expect(splitAddress(`Lange Rei ${String(n)} bus ${String(box)}`)).toEqual({
          ...{ street: 'Lange Rei', houseNumber: String(n), box: String(box) },
        });
      }),
    );
  });
});

describe('an address, however it is written', () => {
  const streets = [
    ...['Langestraat', 'Sint-Jansplein', 'Oude Gentweg', 'Koning Albert I-laan', 'Rue de la Paix'],
    ...['1 Meistraat', '18-Oktoberstraat', 'Rue du 11 Novembre', '3de Liniestraat', "'t Zand"],
  ];
  const tails = [
    ...['', ' achterbouw', ' III', ' postbus 4', ', boven de bakker', ' (bel twee keer)'],
    ...[' Brugge', ', 8000 Brugge', ' 8000 Brugge', ' - 8000 Brugge', ', 8000 Brugge, België'],
    ...[' in Brugge', ', wat dan ook 7', ' ?!', ' achter het hek'],
  ];
  const spellings = [' bus #', ' bus#', 'bus#', ', bus #', ' - bus #', '/#', ' / #', ' b#', ' b #'];
  const boxes = [...spellings, ' bte #', ' boîte #', ' box #', ' bus nr. #', 'b#', ' BUS #'];
  const marks = ['\u200b', '\u200e', '\u202a', '\u2060', '\ufeff', '\u00ad'];

  it('is the same street, number and box', () => {
    const typed = fc.record({
      street: fc.constantFrom(...streets),
      before: fc.constantFrom(' ', ', ', ' nr. ', ' n° '),
      number: fc.integer({ min: 1, max: 999 }),
      box: fc.option(fc.tuple(fc.constantFrom(...boxes), fc.integer({ min: 1, max: 9_999 }))),
      tail: fc.constantFrom(...tails),
      unseen: fc.array(fc.tuple(fc.nat(60), fc.constantFrom(...marks)), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(typed, ({ street, before, number, box, tail, unseen }) => {
        const [how = '', which] = box ?? [];
        const whole = [street, before, number, how.replace('#', String(which)), tail].join('');
        const text = unseen.reduce(
          (so, [at, mark]) => so.slice(0, at) + mark + so.slice(at),
          whole,
        );
        const read = splitAddress(text);
        expect([text, read.street, read.houseNumber, read.box]).toEqual([
          ...[text, street, String(number), which === undefined ? undefined : String(which)],
        ]);
      }),
      { numRuns: 2_000 },
    );
  });
});

it('loses no name beside an address, whatever stands around', () => {
  const house = fc.constantFrom('', 'Zonnehuis, ', 'Residentie De Zee, ', 'Oude Molen, ');
  const behind = fc.constantFrom('', ' Achterhuis', ', Brugge', ' in Gent', ', III', ' (Zeezicht)');
  const place = fc.constantFrom('', ', 8000 Brugge', ' B8310 Assebroek', ', B-8000', ' - 8200');
  const street = fc.constantFrom('Langestraat 12', 'Oude Gentweg 3 bus 4', '7 Kleine Rei', 'Rei');
  fc.assert(
    fc.property(house, street, behind, place, (...parts) => {
      const typed = parts.join('');
      const kept = Object.values(splitAddress(typed)).join(' ');
      for (const [word] of typed.matchAll(/\p{L}{3,}|\d{4}/gu)) {
        expect(kept).toContain(word === 'bus' ? '' : word);
      }
    }),
    { numRuns: 1_000 },
  );
});

describe('a place in an address', () => {
  const places = ['Brugge', 'Assebroek', 'Sint-Kruis', 'Brugge Centrum', 'Zeebrugge', 'Dudzele'];

  it.each([
    ['8000 Oude Burg 7', 'Oude Burg', '7'],
    ['8000 Lange Rei 12', 'Lange Rei', '12'],
    ['8310 Baron Ruzettelaan 9', 'Baron Ruzettelaan', '9'],
    ["8000 't Zand 5", "'t Zand", '5'],
    ['8380 Evendijk West 4', 'Evendijk West', '4'],
    ['B-8200 Gistelse Steenweg 300', 'Gistelse Steenweg', '300'],
    ['8000 Karel de Stoutelaan 8', 'Karel de Stoutelaan', '8'],
    ['8000 Potterierei 12', 'Potterierei', '12'],
    ['8000 Onder de Toren 3', 'Onder de Toren', '3'],
    ['8000 18-Oktoberstraat 5', '18-Oktoberstraat', '5'],
    ['8000 1 Meistraat 5', '1 Meistraat', '5'],
    ['8000 Oude Burg, 7', 'Oude Burg', '7'],
    ['8000 Oude Burg nr. 7', 'Oude Burg', '7'],
    ['8000 Oude Burg, nr. 7', 'Oude Burg', '7'],
    ['8000, Oude Burg 7', 'Oude Burg', '7'],
    ['8000 Oude Burg', 'Oude Burg', undefined],
    ['9000 Gent Veldstraat 3', 'Gent Veldstraat', '3'],
    ['8000 Sint Kruis Straat 3', 'Sint Kruis Straat', '3'],
  ])('is no word of the street: %s', (text, street, houseNumber) => {
    const [postcode] = /\d{4}/u.exec(text) ?? [];
    const expected = { street, postcode, ...(houseNumber && { houseNumber }) };
    expect(splitAddress(text, places)).toEqual(expected);
    expect(splitAddress(text)).toEqual(expected);
  });

  it.each([
    ['8000 Brugge Oude Burg 7', 'Oude Burg', '7', 'Brugge'],
    ['8000 BRUGGE Oude Burg 7', 'Oude Burg', '7', 'BRUGGE'],
    ['8310 Assebroek Baron Ruzettelaan 9', 'Baron Ruzettelaan', '9', 'Assebroek'],
    ['8310 st. kruis Lange Rei 9', 'Lange Rei', '9', 'st. kruis'],
    ['8310 Sint-Kruis Brugge Lange Rei 9', 'Lange Rei', '9', 'Sint-Kruis Brugge'],
    ['8000 Brugge centrum Markt 1', 'Markt', '1', 'Brugge centrum'],
    ['8000 Brugge Oude Burg', 'Oude Burg', undefined, 'Brugge'],
    ['8000 Brugge 12 rue Longue', 'rue Longue', '12', 'Brugge'],
    ['Baron Ruzettelaan 8310 Assebroek nr 14', 'Baron Ruzettelaan', '14', 'Assebroek'],
    ['Baron Ruzettelaan 8310 Assebroek 14', 'Baron Ruzettelaan', '14', 'Assebroek'],
    ['Baron Ruzettelaan, 8310 Assebroek, 14', 'Baron Ruzettelaan', '14', 'Assebroek'],
    ['9000 Gent, Veldstraat 3', 'Veldstraat', '3', 'Gent'],
    ['8380 Dudzele Onder de Toren 3', 'Onder de Toren', '3', 'Dudzele'],
    ['8000 Brugge Achter de Kerk 3', 'Achter de Kerk', '3', 'Brugge'],
  ])('is the town where it is known: %s', (text, street, houseNumber, town) => {
    const [postcode] = /\d{4}/u.exec(text) ?? [];
    expect(splitAddress(text, places)).toEqual({
      ...{ street, postcode, town },
      ...(houseNumber && { houseNumber }),
    });
  });

  it.each([
    ['Brugge Langestraat 9', { street: 'Langestraat', houseNumber: '9', rest: 'Brugge' }],
    ['brugge langestraat', { street: 'langestraat', rest: 'brugge' }],
    [
      'Assebroek Baron Ruzettelaan 9 bus 2',
      { street: 'Baron Ruzettelaan', houseNumber: '9', box: '2', rest: 'Assebroek' },
    ],
    [
      'Brugge 8000 Oude Burg 7',
      { street: 'Oude Burg', houseNumber: '7', postcode: '8000', rest: 'Brugge' },
    ],
    [
      'Brugge 8000, Oude Burg 7',
      { street: 'Oude Burg', houseNumber: '7', postcode: '8000', rest: 'Brugge' },
    ],
    ['Oude Burg, Brugge 7', { street: 'Oude Burg', houseNumber: '7', rest: 'Brugge' }],
    ['Brugge 12', { street: 'Brugge', houseNumber: '12' }],
    ['Assebroek nr 12', { street: 'Assebroek', houseNumber: '12' }],
    ['8000 Brugge 12', { street: 'Brugge', houseNumber: '12', postcode: '8000' }],
    ['Zeebrugge Dorp 3', { street: 'Zeebrugge Dorp', houseNumber: '3' }],
    ['Assebroeklaan 3', { street: 'Assebroeklaan', houseNumber: '3' }],
    ['Brugge', { street: 'Brugge' }],
  ])('stands in front without a postcode, or is the street: %s', (text, expected) => {
    expect(splitAddress(text, places)).toEqual(expected);
  });

  it('loses no word, whatever stands in front', () => {
    const front = fc.constantFrom('8000 ', 'B-8310 ', '8000, ', '', '8000 Brugge ', 'Assebroek ');
    const street = fc.constantFrom(
      'Oude Burg',
      "'t Zand",
      'Karel de Stoutelaan',
      'Dijver',
      'Markt',
    );
    const number = fc.constantFrom('', ' 7', ', 7', ' nr 7', ' 7 bus 3', ', 7/3');
    fc.assert(
      fc.property(front, street, number, (...parts) => {
        const typed = parts.join('');
        const read = splitAddress(typed, places);
        const kept = Object.values(read).join(' ');
        for (const [word] of typed.matchAll(/\p{L}{3,}|\d+/gu)) {
          expect([typed, kept]).toEqual([
            typed,
            expect.stringContaining(word === 'bus' ? '' : word),
          ]);
        }
        expect([typed, read.street]).toEqual([typed, parts[1]]);
      }),
    );
  });
});

it.each([
  ['Langestraat 042', { houseNumber: '42' }],
  ['Langestraat 012A', { houseNumber: '12A' }],
  ['012 Langestraat bus 03', { houseNumber: '12', box: '03' }],
  ['Langestraat [12]', { houseNumber: '12' }],
  ['Langestraat 12 [achterbouw]', { houseNumber: '12', rest: 'achterbouw' }],
  ['Langestraat 12 {bus 3}', { houseNumber: '12', box: '3' }],
])('reads the number however it is written: %s', (text, expected) => {
  expect(splitAddress(text)).toEqual({ street: 'Langestraat', ...expected });
});
