import type { City } from '#geography';
import {
  addDays,
  instantOn,
  isOpen,
  parseLocalDate,
  type VolunteerId,
  type WorkCalendar,
} from '#kernel';
import { offerCalendarOf } from '../../../libs/geography/domain/calendar-of.ts';
import type { Candidate, Sought } from '../../../libs/matching/domain/asking.ts';
import { makePeople, peopleBefore } from './people.ts';
import { weeksPatient } from './population.ts';
import { makeVolunteers } from './volunteers.ts';

export interface SimulatedVolunteer {
  readonly who: Candidate;
  /** How likely a yes is from somebody who was not asked of late, 0–1: what no policy but one can see. */
  readonly odds: number;
  /** When matches end that began before the world: one for each place that is taken. */
  readonly takenUntil: readonly Date[];
}

/** What the product keeps of a request to know what is asked for. */
export interface Asked {
  /** Whom no rule of the product excludes, free or not. */
  readonly couldServe: readonly VolunteerId[];
}

export interface Person extends Asked {
  /** Counts from 0, in the order in which they come. */
  readonly number: number;
  readonly sought: Sought;
  readonly comesAt: Date;
  /** Who still waits then is gone. */
  readonly leavesAt: Date;
  /** How long the match will last, whoever it is with. */
  readonly matchWeeks: number;
  /**
   * Somebody could serve her, but only one in ten: for the language she speaks, her wishes, how and when she wants the
   * contact. Whom nobody at all could serve is helped by no order of asking.
   */
  readonly hasRareNeeds: boolean;
}

export interface WorldSize {
  readonly volunteers: number;
  /** People who are reported, on average. */
  readonly perWeek: number;
  readonly weeks: number;
}

/** A city in which everything is decided beforehand, but for who is asked. */
export interface World {
  readonly seed: number;
  readonly size: WorldSize;
  readonly city: City;
  /** A Monday, midnight. */
  readonly beginsAt: Date;
  /** When offers may leave. */
  readonly calendar: WorkCalendar;
  /** Ten in the morning of each day on which offers may leave, until the last person is gone: then proposals are made. */
  readonly rounds: readonly Date[];
  readonly volunteers: ReadonlyMap<VolunteerId, SimulatedVolunteer>;
  readonly people: readonly Person[];
  /** Who came before it began. */
  readonly before: readonly Asked[];
}

const FIRST_DAY = parseLocalDate('2026-01-05')!;

/** The same seed and size make the same world. */
export function makeWorld(city: City, seed: number, size: WorldSize): World {
  const beginsAt = instantOn(FIRST_DAY, '00:00', city.zone);
  const volunteers = makeVolunteers({ city, seed, count: size.volunteers, beginsAt });
  const people = makePeople({ city, seed, size, beginsAt, volunteers });
  const calendar = offerCalendarOf(city);
  return {
    ...{ seed, size, city, beginsAt, calendar, people },
    before: peopleBefore({ city, seed, size, beginsAt, volunteers }),
    rounds: roundsOf(calendar, size.weeks + weeksPatient),
    volunteers: new Map(volunteers.map((one) => [one.who.volunteerId, one])),
  };
}

function roundsOf(calendar: WorkCalendar, weeks: number): Date[] {
  return Array.from({ length: 7 * weeks }, (_, day) =>
    instantOn(addDays(FIRST_DAY, day), '10:00', calendar.zone),
  ).filter((at) => isOpen(at, calendar));
}
