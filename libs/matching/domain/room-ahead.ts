import {
  addDays,
  dayParts,
  instantOn,
  type LocalDate,
  localDate,
  overlapOf,
  partHours,
  slotsOf,
  type Weekday,
  weekdayOf,
  type WeeklyHours,
  type WeeklySlot,
} from '#kernel';

const DAYS_AHEAD = 14;

/** By part of the week, the days ahead on which it still has room for one visit. */
export type Room = ReadonlyMap<string, readonly LocalDate[]>;

/**
 * Which days of the next 14 have enough left of each part of the week for one visit. Computed once for a round,
 * whoever is looked at.
 */
export function roomAhead(now: Date, zone: string, visitMinutes: number): Room {
  const today = localDate(now, zone);
  const room = new Map<string, LocalDate[]>();
  for (let day = 0; day < DAYS_AHEAD; day += 1) {
    const date = addDays(today, day);
    const weekday: Weekday = weekdayOf(date);
    for (const part of dayParts) {
      const from = Math.max(instantOn(date, partHours[part].from, zone).getTime(), now.getTime());
      const to = instantOn(date, partHours[part].to, zone).getTime();
      if (to - from >= visitMinutes * 60_000) {
        const key = slotKey({ weekday, part });
        room.set(key, [...(room.get(key) ?? []), date]);
      }
    }
  }
  return room;
}

/** The parts of the week that suit both for one visit; a person who named none takes what suits the volunteer. */
export function slotsShared(
  person: readonly WeeklySlot[],
  volunteer: readonly WeeklyHours[],
  visitMinutes: number,
): WeeklySlot[] {
  const free = slotsOf(volunteer, visitMinutes);
  return overlapOf(person.length === 0 ? free : person, free);
}

/**
 * How many visits the days ahead have room for.
 * @param away days on which the volunteer cannot, both included
 */
export function occasionsIn(
  slots: readonly WeeklySlot[],
  room: Room,
  away: readonly { readonly from: LocalDate; readonly to: LocalDate }[],
): number {
  const isFree = (date: LocalDate): boolean =>
    !away.some(({ from, to }) => from <= date && date <= to);
  return slots.reduce(
    (sum, slot) => sum + (room.get(slotKey(slot)) ?? []).filter(isFree).length,
    0,
  );
}

function slotKey({ weekday, part }: WeeklySlot): string {
  return `${weekday} ${part}`;
}
