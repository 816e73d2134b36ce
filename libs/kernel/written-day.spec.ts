import { readDay } from './written-day.ts';

describe('a day as it is written', () => {
  it.each([
    '2027-01-12',
    '12/01/2027',
    '12/1/2027',
    '12-01-2027',
    '12.01.27',
    '12 / 01 / 2027',
    ' 12 01 2027 ',
    '12 januari 2027',
    '12 Jan. 2027',
    'dinsdag 12 januari 2027',
    'Di 12/01/2027',
    'di. 12-1-27',
    'dinsdag, 12 januari 2027',
    '\u200e12/01/2027\u202c',
    '12\u00a0januari\u202f2027',
    '12de januari 2027',
    '12e januari 2027',
    'dinsdag 12de januari 2027',
    'op dinsdag 12 januari 2027',
    '2027/01/12',
    '2027.1.12',
    '12\u201301\u20132027',
    'dinsdag 2027-01-12',
  ])('is the twelfth of January in «%s»', (text) => {
    expect(readDay(text)).toBe('2027-01-12');
  });

  it.each([
    ['1 maart 2027', '2027-03-01'],
    ['1 mrt 2027', '2027-03-01'],
    ['1ste maart 2027', '2027-03-01'],
    ['31/12/2026', '2026-12-31'],
    ['29/02/2028', '2028-02-29'],
  ])('of «%s» is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    '31/02/2027',
    '2027-02-30',
    '01/13/2027',
    '0/1/2027',
    '12/00/2027',
    '99/99/2027',
    'maandag 12 januari 2027',
    '2027/13/12',
  ])('does not exist: «%s»', (text) => {
    expect(readDay(text)).toBe('impossible');
  });

  it.each([
    '',
    'morgen',
    'dinsdag',
    '12 bananen',
    'din 12/01/2027',
    '12 bananen 2027',
    '2027',
    '12/01/20277',
    '1'.repeat(4_000),
  ])('is none in «%.20s»', (text) => {
    expect(readDay(text)).toBeUndefined();
  });

  it.each(['12 januari', '12/1', 'dinsdag 12/01', '12de jan.', '\u200e12-01'])(
    'lacks its year in «%s»',
    (text) => {
      expect(readDay(text)).toBe('without-year');
    },
  );
});
