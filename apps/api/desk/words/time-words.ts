import type { DayHours } from '#kernel';

/** «08:30» as the city writes it: «8.30». */
export function sayClock(time: string): string {
  return time.replace(/^0(?=\d)/, '').replace(':', '.');
}

/** «8.30 – 17.00 uur» */
export function sayHours({ from, to }: DayHours): string {
  return `${sayClock(from)} – ${sayClock(to)} uur`;
}
