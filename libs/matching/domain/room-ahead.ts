import {
  addDays,
  type DayPart,
  dayParts,
  instantOn,
  localDate,
  overlapOf,
  type Weekday,
  weekdayOf,
  type WeeklySlot,
} from '#kernel';

/** On the wall clock; visits are not made earlier or later. */
const partHours: Readonly<Record<DayPart, { readonly from: string; readonly to: string }>> = {
  morning: { from: '09:00', to: '12:00' },
  afternoon: { from: '13:00', to: '17:00' },
  evening: { from: '18:00', to: '21:00' },
};
const DAYS_AHEAD = 14;

/**
 * How often each part of the week comes in the next 14 days with enough of it left for one visit. Computed
 * once for a round, whoever is looked at.
 */
export function roomAhead(
  now: Date,
  zone: string,
  visitMinutes: number,
): ReadonlyMap<string, number> {
  const today = localDate(now, zone);
  const room = new Map<string, number>();
  for (let day = 0; day < DAYS_AHEAD; day += 1) {
    const date = addDays(today, day);
    const weekday: Weekday = weekdayOf(date);
    for (const part of dayParts) {
      const from = Math.max(instantOn(date, partHours[part].from, zone).getTime(), now.getTime());
      const to = instantOn(date, partHours[part].to, zone).getTime();
      if (to - from >= visitMinutes * 60_000) {
        const key = slotKey({ weekday, part });
        room.set(key, (room.get(key) ?? 0) + 1);
      }
    }
  }
  return room;
}

/** The parts of the week that suit both; a person who named none takes what suits the volunteer. */
export function slotsShared(
  person: readonly WeeklySlot[],
  volunteer: readonly WeeklySlot[],
): WeeklySlot[] {
  return overlapOf(person.length === 0 ? volunteer : person, volunteer);
}

/** How many visits the days ahead have room for. */
export function occasionsIn(
  slots: readonly WeeklySlot[],
  room: ReadonlyMap<string, number>,
): number {
  return slots.reduce((sum, slot) => sum + (room.get(slotKey(slot)) ?? 0), 0);
}

function slotKey({ weekday, part }: WeeklySlot): string {
  return `${weekday} ${part}`;
}
