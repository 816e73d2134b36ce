import { type Weekday } from './zoned-time.ts';

export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

/** When somebody is best called back. */
export const timesToCall = ['morning', 'afternoon', 'any'] as const;
export type TimeToCall = (typeof timesToCall)[number];

/** A part of a day that comes back every week. */
export interface WeeklySlot {
  readonly weekday: Weekday;
  readonly part: DayPart;
}

/** The slots that suit both, each once, from Monday morning to Sunday evening. */
export function overlapOf(a: readonly WeeklySlot[], b: readonly WeeklySlot[]): WeeklySlot[] {
  const places = new Set(b.map(place));
  const shared = new Map(a.map((slot) => [place(slot), slot]));
  return [...shared]
    .filter(([key]) => places.has(key))
    .sort(([first], [second]) => first - second)
    .map(([, { weekday, part }]) => ({ weekday, part }));
}

function place({ weekday, part }: WeeklySlot): number {
  return weekday * dayParts.length + dayParts.indexOf(part);
}
