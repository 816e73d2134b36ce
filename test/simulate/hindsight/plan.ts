import { DAY_MS, type VolunteerId } from '#kernel';
import type { Person, World } from '../world/world.ts';

const WEEK_MS = 7 * DAY_MS;

/** One match that could have been: whose place it takes, from which week on, and from which on no more. */
export interface Start {
  readonly person: number;
  readonly volunteer: VolunteerId;
  /** The first midnight from Sunday to Monday at which it goes on, counted from the beginning of the world. */
  readonly from: number;
  /** The first one at which it is over. */
  readonly to: number;
}

/**
 * Every match that the rules allow, in every week in which it can begin. A match lasts whole weeks, so it goes on at
 * exactly so many midnights from Sunday to Monday, whenever in its week it begins: who looks at those midnights alone
 * sees every place that is taken, and counts nothing twice.
 */
export function possibleStarts({ people, beginsAt }: World): Start[] {
  return people.flatMap((person) =>
    weeks(weekOf(person.comesAt, beginsAt), weekOf(person.leavesAt, beginsAt)).flatMap((from) =>
      startsIn(person, from),
    ),
  );
}

function startsIn({ number, couldServe, matchWeeks }: Person, from: number): Start[] {
  return couldServe.map((volunteer) => ({
    ...{ person: number, volunteer, from, to: from + matchWeeks },
  }));
}

/** The first midnight from Sunday to Monday that is not before this, counted from the beginning of the world. */
export function weekOf(at: Date, beginsAt: Date): number {
  return Math.ceil((at.getTime() - beginsAt.getTime()) / WEEK_MS);
}

function weeks(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
