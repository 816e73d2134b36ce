import {
  addDays,
  type DayPart,
  dayParts,
  type LocalDate,
  localDate,
  localParts,
  mergeHours,
  minutesOfDay,
  partHours,
  sharedHours,
  slotsOf,
  type Weekday,
  weekdayOf,
  type WeeklyHours,
  type WeeklySlot,
} from '#kernel';

const DAYS_AHEAD = 14;

/** The 14 days in which a visit is looked for, today with what is left of it. */
export interface Room {
  readonly visitMinutes: number;
  readonly today: { readonly date: LocalDate; readonly weekday: Weekday; readonly minute: number };
  /** The days after today. */
  readonly ahead: ReadonlyMap<Weekday, readonly LocalDate[]>;
}

/** A part of the week, with the hours around it in which both can. */
export interface SharedSlot extends WeeklySlot {
  readonly from: string;
  readonly to: string;
}

/** Computed once for a round, whoever is looked at. */
export function roomAhead(now: Date, zone: string, visitMinutes: number): Room {
  const date = localDate(now, zone);
  const ahead = new Map<Weekday, LocalDate[]>();
  for (let day = 1; day < DAYS_AHEAD; day += 1) {
    const later = addDays(date, day);
    const weekday = weekdayOf(later);
    ahead.set(weekday, [...(ahead.get(weekday) ?? []), later]);
  }
  const { hour, minute } = localParts(now, zone);
  return {
    visitMinutes,
    today: { date, weekday: weekdayOf(date), minute: hour * 60 + minute },
    ahead,
  };
}

/**
 * The parts of the week in which both have room for one visit at a stretch; a person who named no hours takes what
 * suits the volunteer. Hours that fill no part, «12 tot 13.30», count for the part nearest to their middle.
 */
export function slotsShared(
  person: readonly WeeklyHours[],
  volunteer: readonly WeeklyHours[],
  visitMinutes: number,
): SharedSlot[] {
  const shared = person.length === 0 ? mergeHours(volunteer) : sharedHours(person, volunteer);
  return shared
    .filter(({ from, to }) => minutesOfDay(to) - minutesOfDay(from) >= visitMinutes)
    .flatMap(({ weekday, from, to }) => {
      const parts = slotsOf([{ weekday, from, to }], visitMinutes).map(({ part }) => part);
      return (parts.length === 0 ? [partAround(from, to)] : parts).map((part) => ({
        ...{ weekday, part, from, to },
      }));
    });
}

/**
 * How many visits the days ahead have room for, at most one in each part of a day.
 * @param away days on which the volunteer cannot, both included
 */
export function occasionsIn(
  slots: readonly SharedSlot[],
  room: Room,
  away: readonly { readonly from: LocalDate; readonly to: LocalDate }[],
): number {
  const isFree = (date: LocalDate): boolean =>
    !away.some(({ from, to }) => from <= date && date <= to);
  const later = slots.reduce(
    (sum, { weekday }) => sum + (room.ahead.get(weekday) ?? []).filter(isFree).length,
    0,
  );
  return later + (isFree(room.today.date) ? leftToday(slots, room) : 0);
}

function leftToday(slots: readonly SharedSlot[], { today, visitMinutes }: Room): number {
  const own = slots.filter(({ weekday }) => weekday === today.weekday);
  const fits = (from: number, to: number): boolean =>
    to - Math.max(from, today.minute) >= visitMinutes;
  const parts = own.filter(({ part, from, to }) => {
    const of = partHours[part];
    return fits(
      Math.max(minutesOfDay(from), minutesOfDay(of.from)),
      Math.min(minutesOfDay(to), minutesOfDay(of.to)),
    );
  });
  const between = own.some(({ from, to }) => fits(minutesOfDay(from), minutesOfDay(to)));
  return parts.length === 0 && between ? 1 : parts.length;
}

function partAround(from: string, to: string): DayPart {
  const middle = (minutesOfDay(from) + minutesOfDay(to)) / 2;
  const away = (part: DayPart): number =>
    Math.max(
      minutesOfDay(partHours[part].from) - middle,
      middle - minutesOfDay(partHours[part].to),
    );
  return dayParts.reduce((best, part) => (away(part) < away(best) ? part : best));
}
