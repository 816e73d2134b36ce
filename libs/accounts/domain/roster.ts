import { type AccountId, type Opening } from '#kernel';
import { type DutyTime } from './duty.ts';

/** Somebody's stretch of duty. */
export interface Shift extends DutyTime {
  readonly accountId: AccountId;
}

/** From a moment until the first one at which it is over. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** As long as the same people are on duty, who began first in front. */
export interface Stretch extends Period {
  readonly people: readonly AccountId[];
}

/** Office hours, or the time between them; whoever is on duty answers calls in the one, danger in the other. */
export interface RosterBlock extends Period {
  readonly isOpen: boolean;
  /** Without a hole: where nobody is on duty stands a stretch without people. */
  readonly stretches: readonly Stretch[];
}

/** As long as nobody is on duty. */
export interface Gap extends Period {
  /** Some of it, or all of it, lies in office hours: then no telephone rings. */
  readonly inOfficeHours: boolean;
  readonly outsideOfficeHours: boolean;
}

/** A period cut at opening and closing time. @param openings that touch the period, in order */
export function blocksOf(
  openings: readonly Opening[],
  shifts: readonly Shift[],
  period: Period,
): RosterBlock[] {
  const blocks: RosterBlock[] = [];
  const add = (from: Date, to: Date, isOpen: boolean): void => {
    if (from < to) {
      blocks.push({ from, to, isOpen, stretches: stretchesOf(shifts, { from, to }) });
    }
  };
  let at = period.from;
  for (const opening of openings) {
    add(at, earlier(opening.from, period.to), false);
    add(later(at, opening.from), earlier(opening.to, period.to), true);
    at = later(at, opening.to);
  }
  add(at, period.to, false);
  return blocks;
}

/** Who is on duty through a period, from change to change. */
export function stretchesOf(shifts: readonly Shift[], { from, to }: Period): Stretch[] {
  const stretches: Stretch[] = [];
  const changes = shifts.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]);
  const within = changes.filter((at) => at > from && at < to);
  const cuts = [from, ...within, to].sort((one, other) => one.getTime() - other.getTime());
  cuts.slice(1).forEach((end, index) => {
    const start = cuts[index] ?? from;
    const people = peopleAt(shifts, start);
    const last = stretches.at(-1);
    if (start >= end) {
      return;
    }
    if (last?.people.join() === people.join()) {
      stretches.splice(-1, 1, { ...last, to: end });
    } else {
      stretches.push({ from: start, to: end, people });
    }
  });
  return stretches;
}

/** Every hole in the roster as one, also where it runs on from office hours into the night. */
export function gapsOf(blocks: readonly RosterBlock[]): Gap[] {
  const gaps: Gap[] = [];
  for (const { isOpen, stretches } of blocks) {
    for (const { from, to, people } of stretches) {
      const last = gaps.at(-1);
      if (people.length > 0) {
        continue;
      }
      if (last?.to.getTime() === from.getTime()) {
        gaps.splice(-1, 1, {
          ...{ from: last.from, to },
          inOfficeHours: last.inOfficeHours || isOpen,
          outsideOfficeHours: last.outsideOfficeHours || !isOpen,
        });
      } else {
        gaps.push({ from, to, inOfficeHours: isOpen, outsideOfficeHours: !isOpen });
      }
    }
  }
  return gaps;
}

function peopleAt(shifts: readonly Shift[], at: Date): AccountId[] {
  const on = shifts.filter(({ startsAt, endsAt }) => startsAt <= at && endsAt > at);
  const inOrder = on.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  return [...new Set(inOrder.map(({ accountId }) => accountId))];
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
