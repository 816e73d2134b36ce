import { dayParts, partHours, type Weekday, type WeeklyHours } from '#kernel';
import { partNames } from '../words/wish-words.ts';

/** Nobody has more stretches in one day. */
const MOST = 4;
const STRETCH =
  /^(\d{1,2})(?:[:.uh](\d{2})?)?\s*(?:-|–|tot)\s*(\d{1,2})(?:[:.uh](\d{2})?)?\s*u?$/iu;
const END_OF_DAY = 24 * 60;
const WHOLE_DAY = { from: '09:00', to: '21:00' };

/**
 * The hours of one weekday as somebody types them: "13-17", "9u tot 12u30, 18:00-21:00", "voormiddag", "heel de dag".
 * @returns undefined for what is no hours
 */
export function readHours(typed: string, weekday: Weekday): WeeklyHours[] | undefined {
  const parts = typed
    .split(/,|;|\ben\b/u)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
  const read = parts.map(stretchOf);
  return parts.length > MOST || read.includes(undefined)
    ? undefined
    : read.filter((one) => one !== undefined).map((one) => ({ weekday, ...one }));
}

function stretchOf(part: string): { readonly from: string; readonly to: string } | undefined {
  if (part === 'heel de dag') {
    return WHOLE_DAY;
  }
  const named = dayParts.find((one) => partNames[one] === part);
  if (named !== undefined) {
    return partHours[named];
  }
  const [, hour, minute, toHour, toMinute] = STRETCH.exec(part) ?? [];
  const [from, to] = [timeOf(hour, minute), timeOf(toHour, toMinute)];
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
}

/** "09:30"; undefined for an hour that no clock shows. */
function timeOf(hour = '', minute = '00'): string | undefined {
  const isTime = /^\d{1,2}$/.test(hour) && /^[0-5]\d$/.test(minute);
  const isOnClock = Number(hour) * 60 + Number(minute) <= END_OF_DAY;
  return isTime && isOnClock ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}
