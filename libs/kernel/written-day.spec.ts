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
  ])('is the twelfth of January in «%s»', (text) => {
    expect(readDay(text)).toBe('2027-01-12');
  });

  it.each([
    ['1 maart 2027', '2027-03-01'],
    ['1 mrt 2027', '2027-03-01'],
    ['31/12/2026', '2026-12-31'],
    ['29/02/2028', '2028-02-29'],
  ])('of «%s» is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each(['31/02/2027', '2027-02-30', '01/13/2027', '0/1/2027', '12/00/2027', '99/99/2027'])(
    'does not exist: «%s»',
    (text) => {
      expect(readDay(text)).toBe('impossible');
    },
  );

  it.each(['', 'morgen', '12/01', '12 bananen 2027', '2027', '12/01/20277', '1'.repeat(4_000)])(
    'is none in «%.20s»',
    (text) => {
      expect(readDay(text)).toBeUndefined();
    },
  );
});
