import fc from 'fast-check';
import { isCalledStreet, readPlace, readStreet, streetsNamed } from './texted-places.ts';

describe('a place in a text', () => {
  it.each([
    ['Langestraat 12', 'Langestraat', '12'],
    ['ze woont in de langestraat 12b, op het gelijkvloers', 'langestraat', '12b'],
    ['Mijn buurman, Baron Ruzettelaan nr 5', 'Baron Ruzettelaan', '5'],
    ['Gistelse Steenweg 300.', 'Gistelse Steenweg', '300'],
    ['Ik ben eenzaam. Langestraat 90', 'Langestraat', '90'],
    ['Ik woon Langestraat 77', 'Langestraat', '77'],
    ['Mijn buurvrouw Langestraat 71 zit alleen', 'Langestraat', '71'],
    ['Jansen in de Langestraat 8', 'Langestraat', '8'],
    ['M Langestraat 4', 'Langestraat', '4'],
    ['Mevrouw Claes Langestraat 4', 'Langestraat', '4'],
    ['Meneer Gistelse Steenweg 12', 'Gistelse Steenweg', '12'],
    ['Ze is 80! Jan van Eyckplein 3', 'Jan van Eyckplein', '3'],
    ['Mijn oma Jan van Eyckplein nummer 3', 'Jan van Eyckplein', '3'],
    ['Mijn moeder woont Oude Gentweg 12', 'Oude Gentweg', '12'],
    ['ze woont in de oude gentweg 12', 'oude gentweg', '12'],
    ['Ma voisine, Rue du Marché 5', 'Rue du Marché', '5'],
    ['Ma voisine habite rue du Marché 5', 'rue du Marché', '5'],
    ['Sint-Pieterskerklaan 8', 'Sint-Pieterskerklaan', '8'],
    ['Hij is in de war. St. Jorisstraat 8', 'St. Jorisstraat', '8'],
    ['Maalse Steenweg 3', 'Maalse Steenweg', '3'],
    ['My neighbour lives at Langestraat 9b', 'Langestraat', '9b'],
    ['Help\nLangestraat 9', 'Langestraat', '9'],
    ["'t Zand 5", "'t Zand", '5'],
    ['Ze woont Langestraat 12/0301, 3de verdiep', 'Langestraat', '12 bus 0301'],
    ['Langestraat 12bis', 'Langestraat', '12bis'],
    ['Langestraat 12 bus 3, Brugge', 'Langestraat', '12 bus 3'],
    ['Langestraat 12, 8000 Brugge', 'Langestraat', '12'],
    ['Ze woont op 12 Langestraat', 'Langestraat', '12'],
    ['Elle habite 12 rue du Marché et ne sort plus', 'rue du Marché', '12'],
    ['Elle habite 12, rue de la Paix', 'rue de la Paix', '12'],
  ])('«%s»', (text, street, houseNumber) => {
    expect(readPlace(text)).toEqual({ street, houseNumber });
  });

  it.each([
    ...[
      'ik weet het niet',
      'al 5 dagen niet gezien',
      '',
      'Ze is weg 3 dagen',
      'Hij is onderweg 5 u',
    ],
    ...['Elle est dans la rue depuis 3 jours'],
  ])('is not read in «%s»', (text) => {
    expect(readPlace(text)).toBeUndefined();
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readPlace(text);
        readStreet(text);
      }),
    );
  });

  it.each([
    ['in de Langestraat, derde huis', 'Langestraat'],
    ['Baron Ruzettelaan', 'Baron Ruzettelaan'],
    ['dans la Langestraat', 'Langestraat'],
    ['ergens achter de kerk van het dorp', undefined],
    ['', undefined],
  ])('without a number in «%s» is %s', (text, street) => {
    expect(readStreet(text)?.street).toBe(street);
  });

  it.each([
    ['de man van de Langestraat', ['de man van de Langestraat']],
    ['Ze woont in de Langestraat, alleen', ['Ze woont in de Langestraat']],
    ['Baron Ruzettelaan. Ze is alleen', ['Baron Ruzettelaan']],
    ['ze is weg, en op straat', []],
  ])('may be a street without a number in «%s»', (text, streets) => {
    expect(streetsNamed(text).map((words) => words.join(' '))).toEqual(streets);
  });

  it('is called a street, or is not', () => {
    expect(isCalledStreet('Gistelse Steenweg')).toBe(true);
    expect(isCalledStreet('Sinds')).toBe(false);
  });
});
