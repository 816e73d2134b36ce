import type { City } from '#geography';
import { addDays, DAY_MS, hoursOf, localDate, type Weekday, type WeeklyHours } from '#kernel';
import { bordering } from '../../../libs/geography/domain/neighbourhoods.ts';
import type { Candidate } from '../../../libs/matching/domain/asking.ts';
import {
  languagesSpoken,
  meanWeeksMatched,
  minds,
  oddsOfVolunteers,
  partsFree,
  partsOfDay,
  placesOfVolunteers,
  rolesHeld,
  takenAtTheBeginning,
  waysOfVolunteers,
  womenOfVolunteers,
} from './population.ts';
import { type Random, randomOf } from './random.ts';
import { idOf } from './ids.ts';
import type { SimulatedVolunteer } from './world.ts';

interface Beginning {
  readonly city: City;
  readonly seed: number;
  readonly count: number;
  readonly beginsAt: Date;
}

/** Volunteers who live where the residents do; who is added leaves those before as they are. */
export function makeVolunteers({ count, ...of }: Beginning): SimulatedVolunteer[] {
  return Array.from({ length: count }, (_, number) => makeVolunteer(of, number));
}

function makeVolunteer(
  { city, seed, beginsAt }: Omit<Beginning, 'count'>,
  number: number,
): SimulatedVolunteer {
  const random = randomOf(seed, 'volunteer', number);
  const neighbourhood = random.pick(city.neighbourhoods.map((one) => [one.id, one.residents]));
  const who: Candidate = {
    ...{ volunteerId: idOf<'volunteer'>(number), state: 'active', activeSince: beginsAt },
    roles: random.pick(rolesHeld),
    neighbourhood,
    alsoIn: random.chance(0.15) ? random.some(bordering(city, neighbourhood), 1) : [],
    languages: [
      'nl',
      ...languagesSpoken.flatMap(([of, share]) => (random.chance(share) ? of : [])),
    ],
    gender: random.chance(womenOfVolunteers) ? 'vrouw' : 'man',
    ...random.pick(waysOfVolunteers),
    canPets: !random.chance(minds.pets),
    canStairs: !random.chance(minds.stairs),
    canSmoke: !random.chance(minds.smoke),
    hours: partsOfWeek(random, random.pick(partsFree)),
    ...{ away: [], interests: [], pausedUntil: undefined, pausedThrough: undefined },
    ...{
      minor: false,
      numberBad: false,
      hasNumber: true,
      optedOut: false,
      elsewhere: { price: 0 },
    },
    screenedUntil: addDays(localDate(beginsAt, city.zone), 20_000),
    maxMatches: random.pick(placesOfVolunteers),
  };
  return { who, odds: oddsOf(random), takenUntil: takenUntil(random, who, beginsAt) };
}

/** The hours of one part of so many days from Monday to Saturday. */
export function partsOfWeek(random: Random, count: number): WeeklyHours[] {
  const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6];
  return random
    .some(weekdays, count)
    .map((weekday) => hoursOf({ weekday, part: random.pick(partsOfDay) }));
}

/** A match that may end at any moment lasts as long from here on as a new one. */
function takenUntil(random: Random, { maxMatches }: Candidate, beginsAt: Date): Date[] {
  return Array.from({ length: maxMatches }, () => ({
    isTaken: random.chance(takenAtTheBeginning),
    weeks: Math.ceil(random.waiting(meanWeeksMatched)),
  }))
    .filter(({ isTaken }) => isTaken)
    .map(({ weeks }) => new Date(beginsAt.getTime() + weeks * 7 * DAY_MS));
}

/** Half of them lie below the middle. */
function oddsOf(random: Random): number {
  const { least, middle, most } = oddsOfVolunteers;
  const bend = Math.log((middle - least) / (most - least)) / Math.log(0.5);
  return least + (most - least) * random.next() ** bend;
}
