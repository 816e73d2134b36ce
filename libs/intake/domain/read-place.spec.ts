import fc from 'fast-check';
import { isCalledStreet, readPlace, readStreet } from './read-place.ts';

describe('a place in a text', () => {
  it.each([
    ['Langestraat 12', 'Langestraat', '12'],
    ['ze woont in de langestraat 12b, op het gelijkvloers', 'langestraat', '12b'],
    ['Mijn buurman, Baron Ruzettelaan nr 5', 'Baron Ruzettelaan', '5'],
    ['Gistelse Steenweg 300.', 'Gistelse Steenweg', '300'],
  ])('«%s»', (text, street, houseNumber) => {
    expect(readPlace(text)).toEqual({ street, houseNumber });
  });

  it.each(['ik weet het niet', 'al 5 dagen niet gezien', ''])('is not read in «%s»', (text) => {
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

  it('is called a street, or is not', () => {
    expect(isCalledStreet('Gistelse Steenweg')).toBe(true);
    expect(isCalledStreet('Sinds')).toBe(false);
  });
});
