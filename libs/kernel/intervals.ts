import { minutesOfDay, type Weekday } from './zoned-time.ts';

export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

/** When somebody is best called back. */
export const timesToCall = ['morning', 'afternoon', 'any'] as const;
export type TimeToCall = (typeof timesToCall)[number];

/** Visits are made in these hours of the wall clock, no earlier and no later. */
export const partHours: Readonly<Record<DayPart, { readonly from: string; readonly to: string }>> =
  {
    morning: { from: '09:00', to: '12:00' },
    afternoon: { from: '13:00', to: '17:00' },
    evening: { from: '18:00', to: '21:00' },
  };

/** A part of a day that comes back every week. */
export interface WeeklySlot {
  readonly weekday: Weekday;
  readonly part: DayPart;
}

/** Hours of a day that come back every week, on the wall clock: "13:30" to "17:00". */
export interface WeeklyHours {
  readonly weekday: Weekday;
  readonly from: string;
  readonly to: string;
}

/** The hours that suit both, in the order of the week. */
export function sharedHours(a: readonly WeeklyHours[], b: readonly WeeklyHours[]): WeeklyHours[] {
  const others = mergeHours(b);
  return mergeHours(a).flatMap((one) =>
    others.flatMap(({ weekday, ...other }) => {
      const from = one.from > other.from ? one.from : other.from;
      const to = one.to < other.to ? one.to : other.to;
      return weekday === one.weekday && from < to ? [{ weekday, from, to }] : [];
    }),
  );
}

/** The parts of the week in which these hours have room for so many minutes at a stretch. */
export function slotsOf(hours: readonly WeeklyHours[], minutes: number): WeeklySlot[] {
  const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
  const merged = mergeHours(hours);
  return weekdays.flatMap((weekday) =>
    dayParts
      .filter((part) =>
        merged.some((one) => one.weekday === weekday && minutesIn(one, part) >= minutes),
      )
      .map((part) => ({ weekday, part })),
  );
}

/** The hours of visits in a part of the week. */
export function hoursOf({ weekday, part }: WeeklySlot): WeeklyHours {
  return { weekday, ...partHours[part] };
}

/** The same hours in the order of the week; what touches or overlaps is one. */
export function mergeHours(hours: readonly WeeklyHours[]): WeeklyHours[] {
  const inOrder = hours.toSorted((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1));
  const merged: WeeklyHours[] = [];
  for (const one of inOrder) {
    const last = merged.at(-1);
    if (last?.weekday === one.weekday && one.from <= last.to) {
      merged[merged.length - 1] = { ...last, to: one.to > last.to ? one.to : last.to };
    } else {
      merged.push(one);
    }
  }
  return merged;
}

/** What is left of hours without others; in the order of the week. */
export function withoutHours(
  hours: readonly WeeklyHours[],
  less: readonly WeeklyHours[],
): WeeklyHours[] {
  return less.reduce(
    (left, { weekday, from, to }) =>
      left.flatMap((one) =>
        one.weekday !== weekday || one.to <= from || to <= one.from
          ? [one]
          : [
              ...(one.from < from ? [{ ...one, to: from }] : []),
              ...(to < one.to ? [{ ...one, from: to }] : []),
            ],
      ),
    mergeHours(hours),
  );
}

function minutesIn({ from, to }: WeeklyHours, part: DayPart): number {
  const { from: opens, to: closes } = partHours[part];
  const begin = Math.max(minutesOfDay(from), minutesOfDay(opens));
  return Math.min(minutesOfDay(to), minutesOfDay(closes)) - begin;
}
