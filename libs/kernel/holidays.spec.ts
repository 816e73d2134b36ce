import fc from 'fast-check';
import { belgianHolidays, easterSunday, isBelgianHoliday } from './holidays.ts';
import { parseLocalDate, weekdayOf } from './zoned-time.ts';

describe('public holidays', () => {
  it.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('finds Easter of %d', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  it('lists the ten of 2026', () => {
    expect([...belgianHolidays(2026)]).toEqual([
      ['2026-01-01', 'Nieuwjaar'],
      ['2026-04-06', 'Paasmaandag'],
      ['2026-05-01', 'Dag van de Arbeid'],
      ['2026-05-14', 'Onze-Lieve-Heer-Hemelvaart'],
      ['2026-05-25', 'Pinkstermaandag'],
      ['2026-07-21', 'Nationale feestdag'],
      ['2026-08-15', 'Onze-Lieve-Vrouw-Hemelvaart'],
      ['2026-11-01', 'Allerheiligen'],
      ['2026-11-11', 'Wapenstilstand'],
      ['2026-12-25', 'Kerstmis'],
    ]);
  });

  it('keeps both names of a day that is two holidays', () => {
    expect(belgianHolidays(2008).get(parseLocalDate('2008-05-01')!)).toBe(
      'Dag van de Arbeid en Onze-Lieve-Heer-Hemelvaart',
    );
  });

  it('does not count a regional feast', () => {
    expect(isBelgianHoliday(parseLocalDate('2026-07-11')!)).toBe(false);
    expect(isBelgianHoliday(parseLocalDate('2026-07-21')!)).toBe(true);
  });

  it('finds a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2300 }), (year) => {
        const easter = easterSunday(year);
        expect(weekdayOf(easter)).toBe(7);
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
      }),
    );
  });
});
