import { addDays, type LocalDate } from './zoned-time.ts';

const years = new Map<number, ReadonlyMap<LocalDate, string>>();

/**
 * The ten legal public holidays of Belgium (Royal Decree of 18 April 1974) with their Dutch names.
 * Where two fall on one day (Ascension on 1 May 2008) the day carries both names.
 */
export function belgianHolidays(year: number): ReadonlyMap<LocalDate, string> {
  const known = years.get(year);
  if (known !== undefined) {
    return known;
  }
  const easter = easterSunday(year);
  const holidays = new Map<LocalDate, string>();
  const all: readonly (readonly [LocalDate, string])[] = [
    [day(year, 1, 1), 'Nieuwjaar'],
    [addDays(easter, 1), 'Paasmaandag'],
    [day(year, 5, 1), 'Dag van de Arbeid'],
    [addDays(easter, 39), 'Onze-Lieve-Heer-Hemelvaart'],
    [addDays(easter, 50), 'Pinkstermaandag'],
    [day(year, 7, 21), 'Nationale feestdag'],
    [day(year, 8, 15), 'Onze-Lieve-Vrouw-Hemelvaart'],
    [day(year, 11, 1), 'Allerheiligen'],
    [day(year, 11, 11), 'Wapenstilstand'],
    [day(year, 12, 25), 'Kerstmis'],
  ];
  for (const [date, name] of all) {
    const other = holidays.get(date);
    holidays.set(date, other === undefined ? name : `${other} en ${name}`);
  }
  years.set(year, holidays);
  return holidays;
}

export function isBelgianHoliday(date: LocalDate): boolean {
  return belgianHolidays(Number(date.slice(0, 4))).has(date);
}

/** The Gregorian computus in the form of Meeus, Jones and Butcher. */
export function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const dayShift =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateCorrection = Math.floor((golden + 11 * epact + 22 * dayShift) / 451);
  const count = epact + dayShift - 7 * lateCorrection + 114;
  return day(year, Math.floor(count / 31), (count % 31) + 1);
}

function day(year: number, month: number, dayOfMonth: number): LocalDate {
  return new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10) as LocalDate;
}
