import { readDayPart } from './read-day-part.ts';

describe('when somebody likes to be called', () => {
  it.each([
    ['Ja, liefst in de voormiddag', 'morning'],
    ["'s morgens rond 10u", 'morning'],
    ['le matin svp', 'morning'],
    ['Ja graag, na de middag', 'afternoon'],
    ["l'après-midi", 'afternoon'],
    ['in the afternoon please', 'afternoon'],
    ['voormiddag of namiddag', 'any'],
    ['maakt niet uit', 'any'],
    ['any time', 'any'],
    ['morgen', undefined],
    ['ja', undefined],
    ["'s avonds na zeven", undefined],
  ])('«%s» is %s', (text, part) => {
    expect(readDayPart(text)).toBe(part);
  });
});
