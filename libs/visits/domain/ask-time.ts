import { addDays, instantOn, isOpen, localDate, type WorkCalendar } from '#kernel';

const HOUR = '10:00';
/** No city is quiet for longer; the calendar of one that is would be searched for ever. */
const LONGEST_QUIET_DAYS = 60;

/**
 * When a volunteer is asked how it went: at ten the day after, or at ten of the first day after that
 * on which people may be texted.
 * @param quiet the hours in which texts may be sent
 * @throws RangeError when that day never comes
 */
export function askTime(visitAt: Date, quiet: WorkCalendar): Date {
  let date = localDate(visitAt, quiet.zone);
  for (let days = 0; days < LONGEST_QUIET_DAYS; days += 1) {
    date = addDays(date, 1);
    const at = instantOn(date, HOUR, quiet.zone);
    if (isOpen(at, quiet)) {
      return at;
    }
  }
  throw new RangeError('no day on which texts may be sent');
}
