import { localParts } from './zoned-time.ts';

const days = ['', 'ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;

/** A day as it fits a text: "di 24/11". */
export function shortDate(at: Date, zone: string): string {
  const { weekday, day, month } = localParts(at, zone);
  return `${days[weekday]} ${day}/${month}`;
}

/** "di 24/11 om 14u" */
export function dayAndHour(at: Date, zone: string): string {
  return `${shortDate(at, zone)} om ${shortTime(at, zone)}`;
}

/** "14u", "9u30" */
export function shortTime(at: Date, zone: string): string {
  const { hour, minute } = localParts(at, zone);
  return `${hour}u${minute === 0 ? '' : String(minute).padStart(2, '0')}`;
}
