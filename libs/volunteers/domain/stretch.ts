import { partHours, type WeeklyHours } from '#kernel';

export type Stretch = Pick<WeeklyHours, 'from' | 'to'>;

const CLOCK = '(\\d{1,2})(?:[:.uh](\\d{2}))?\\s*(?:u|h|uur)?';
const RANGE = new RegExp(`^(?:van )?${CLOCK}\\s*(?:-|tot)\\s*${CLOCK}$`, 'u');
/** Who can the whole day is not asked for an evening. */
const WHOLE_DAY: Stretch = { from: partHours.morning.from, to: partHours.afternoon.to };
const named: Readonly<Record<string, Stretch>> = {
  voormiddag: partHours.morning,
  ochtend: partHours.morning,
  namiddag: partHours.afternoon,
  avond: partHours.evening,
  'hele dag': WHOLE_DAY,
  'heel de dag': WHOLE_DAY,
};

/**
 * A part of one day as people write it: "13-17", "van 9u tot 12u30", "voormiddag", "hele dag".
 * @returns undefined for what is no part of a day
 */
export function readStretch(text: string): Stretch | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\p{Pd}/gu, '-');
  const part = named[plain.replace(/^de /u, '')];
  if (part !== undefined) {
    return part;
  }
  const [, fromHour, fromMinute, toHour, toMinute] = RANGE.exec(plain) ?? [];
  const from = clock(fromHour, fromMinute);
  const to = clock(toHour, toMinute);
  return from === undefined || to === undefined || from >= to ? undefined : { from, to };
}

function clock(hour?: string, minute = '00'): string | undefined {
  if (hour === undefined || Number(minute) > 59) {
    return undefined;
  }
  const written = `${hour.padStart(2, '0')}:${minute}`;
  return Number(hour) < 24 || written === '24:00' ? written : undefined;
}
