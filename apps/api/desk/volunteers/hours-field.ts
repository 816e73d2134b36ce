import type { Weekday, WeeklyHours } from '#kernel';
import { readStretch } from '#volunteers';

/** Nobody has more stretches in one day. */
const MOST = 4;

/**
 * The hours of one weekday as somebody types them: "13-17", "9u tot 12u30, 18:00-21:00", "voormiddag", "heel de dag".
 * @returns undefined for what is no hours
 */
export function readHours(typed: string, weekday: Weekday): WeeklyHours[] | undefined {
  const parts = typed
    .split(/,|;|\ben\b/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = parts.map(readStretch);
  return parts.length > MOST || read.includes(undefined)
    ? undefined
    : read.filter((one) => one !== undefined).map((one) => ({ weekday, ...one }));
}
