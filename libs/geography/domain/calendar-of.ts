import { isBelgianHoliday, type WorkCalendar } from '#kernel';
import { type City } from './city.ts';

/** When the city's staff works: what deadlines are counted in. */
export function calendarOf(city: City): WorkCalendar {
  return { zone: city.zone, hours: city.officeHours, isHoliday: isBelgianHoliday };
}

/** When offers may be texted: closed means quiet. */
export function offerCalendarOf(city: City): WorkCalendar {
  return { zone: city.zone, hours: city.offerHours, isHoliday: isBelgianHoliday };
}
