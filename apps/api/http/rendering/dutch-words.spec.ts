import {
  dutchDate,
  dutchDateTime,
  dutchDateWithYear,
  dutchTime,
  isoMoment,
} from './dutch-dates.ts';
import { dutchPhone, telephoneLink } from './dutch-phone.ts';

describe('dates and numbers on a page', () => {
  const monday = new Date('2026-11-23T07:30:00Z');

  it('writes a day the way people say it', () => {
    expect(dutchDate(monday)).toBe('ma 23 november');
    expect(dutchDateWithYear(monday)).toBe('23 november 2026');
    expect(dutchDateTime(monday)).toBe('ma 23 november, 8.30 uur');
  });

  it('writes the year of a day that is not of this year, by the clock of Brussels', () => {
    const nextYear = '2026-12-31T23:30:00Z';
    expect(dutchDate(nextYear, monday)).toBe('vr 1 januari 2027');
    expect(dutchDateTime(nextYear, monday)).toBe('vr 1 januari 2027, 0.30 uur');
    expect(dutchDateTime(monday, '2026-12-31T22:30:00Z')).toBe('ma 23 november, 8.30 uur');
    expect(dutchDate(monday, nextYear)).toBe('ma 23 november 2026');
  });

  it('tells the hour of Brussels, in summer too', () => {
    expect(dutchTime('2026-07-01T22:05:00Z')).toBe('0.05 uur');
    expect(dutchDate('2026-07-01T22:05:00Z')).toBe('do 2 juli');
  });

  it('prints nothing where there is no moment yet', () => {
    expect([
      dutchDate(undefined),
      dutchTime(null),
      dutchDateTime(''),
      isoMoment(undefined),
    ]).toEqual(['', '', '', '']);
  });

  it('groups a Belgian number, keeps a foreign one recognisable and leaves the rest alone', () => {
    expect(dutchPhone('+3250448000')).toBe('050 44 80 00');
    expect(dutchPhone('+32470123456')).toBe('0470 12 34 56');
    expect(dutchPhone('+31612345678')).toBe('+31 6 12345678');
    expect(dutchPhone('050 44 80 00')).toBe('050 44 80 00');
    expect(dutchPhone('112')).toBe('112');
    expect(dutchPhone(undefined)).toBe('');
  });

  it('makes a number that can be pressed', () => {
    expect(telephoneLink('050 44 80 00')).toBe('tel:050448000');
    expect(telephoneLink('+32 50 44 80 00')).toBe('tel:+3250448000');
  });
});
