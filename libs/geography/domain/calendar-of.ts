import { type DayException, isBelgianHoliday, type LocalDate, type WorkCalendar } from '#kernel';
import { type City } from './city.ts';

/**
 * When the city's staff works: what deadlines are counted in, and when calls ring.
 * @param exceptions what managers noted for single days; whoever decides something asks `OfficeCalendar`
 */
export function calendarOf(
  city: City,
  exceptions: ReadonlyMap<LocalDate, DayException>,
): WorkCalendar {
  return { zone: city.zone, hours: city.officeHours, isHoliday: isBelgianHoliday, exceptions };
}

/** When offers may be texted: closed means quiet. An office that closes for a day changes nothing to it. */
export function offerCalendarOf(city: City): WorkCalendar {
  return { zone: city.zone, hours: city.offerHours, isHoliday: isBelgianHoliday };
}
