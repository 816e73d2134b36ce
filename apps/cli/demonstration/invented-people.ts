/**
 * People who do not exist. First names and surnames are common ones, put together at random from a fixed
 * seed; the numbers lie in one small block that only the stand-in for the telephone network knows.
 */
import type { City, CityRole, NeighbourhoodId } from '#geography';
import {
  addDays,
  type E164,
  hoursOf,
  localDate,
  parsePhone,
  type Weekday,
  type WeeklySlot,
} from '#kernel';
import type { NewVolunteer, StepsTaken, VolunteerDetails } from '#volunteers';

const women = [
  'An',
  'Bea',
  'Carine',
  'Danielle',
  'Els',
  'Fatima',
  'Greet',
  'Hilde',
  'Ilse',
  'Joke',
];
const men = ['Aimé', 'Bart', 'Chris', 'Dirk', 'Eric', 'Frank', 'Geert', 'Hassan', 'Ivo', 'Johan'];
const surnames = [
  ...['Claeys', 'De Smet', 'Dewulf', 'Goethals', 'Haeghebaert', 'Janssens', 'Lambrecht'],
  ...['Maertens', 'Naessens', 'Popelier', 'Rosseel', 'Seynaeve', 'Timmerman', 'Van Acker'],
  ...['Vandenbroucke', 'Verhaeghe', 'Vermeersch', 'Wittevrongel', 'Ysebaert', 'Zwaenepoel'],
];
const interests = [
  'kaarten',
  'muziek',
  'wandelen',
  'tuinieren',
  'koken',
  'lezen',
  'voetbal',
  'koffie',
];
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6];
const parts = ['morning', 'afternoon', 'evening'] as const;

/** How many of each the demonstration has; of a role that it does not know, a dozen. */
const counts: ReadonlyMap<CityRole, number> = new Map([
  ['babbelbuddy', 35],
  ['straatmoat', 40],
]);

/** The volunteers of the demonstration: always the same ones for the same city. */
export function inventedVolunteers(city: City, now: Date): NewVolunteer[] {
  const random = seeded(20_261);
  const homes = homesByPopulation(city);
  const steps: StepsTaken = {
    ...{ talkedAt: now, agreedAt: now, learntAt: now },
    informed: { at: now, version: '1' },
    screenedUntil: addDays(localDate(now, city.zone), 400),
  };
  let serial = 0;
  return Object.keys(city.roles).flatMap((role) =>
    Array.from({ length: counts.get(role) ?? 12 }, (): NewVolunteer => {
      serial += 1;
      const isWoman = random() < 0.6;
      const details: VolunteerDetails = {
        name: `${pick(isWoman ? women : men, random)} ${pick(surnames, random)}`,
        phone: numberOf(serial),
        neighbourhood: pick(homes, random),
        roles: [role],
        languages: ['nl', ...(random() < 0.4 ? ['fr'] : []), ...(random() < 0.3 ? ['en'] : [])],
        gender: isWoman ? 'vrouw' : 'man',
        canPets: random() < 0.8,
        canStairs: random() < 0.85,
        canSmoke: random() < 0.4,
        hours: someSlots(random).map(hoursOf),
        interests: [pick(interests, random), pick(interests, random)],
        maxMatches: random() < 0.3 ? 2 : 1,
        ...{ email: undefined, street: undefined, houseNumber: undefined, likes: undefined },
        ...{ ratherNot: undefined, allergies: undefined, streets: undefined, remark: undefined },
        ...{ alsoIn: [], away: [], byPhone: true, atHome: role !== 'babbelbuddy', hasCar: false },
        ...{ minor: false, onProbation: false },
      };
      return { details, steps, source: 'vrijwilligerscentrale', by: { way: 'file' } };
    }),
  );
}

/** +32 470 00 0x xx: numbers of the demonstration alone. */
export function numberOf(serial: number): E164 {
  const number = parsePhone(`+3247000${String(serial).padStart(4, '0')}`);
  if (number === undefined) {
    throw new Error('the demonstration has no such number');
  }
  return number;
}

/** Numbers that follow from a seed (mulberry32), from 0 up to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A neighbourhood stands in this list once for each 800 people who live there, and at least once. */
function homesByPopulation(city: City): NeighbourhoodId[] {
  return city.neighbourhoods.flatMap(({ id, residents }) =>
    Array.from({ length: Math.max(1, Math.round(residents / 800)) }, () => id),
  );
}

function someSlots(random: () => number): WeeklySlot[] {
  const slots = weekdays.flatMap((weekday) => parts.map((part) => ({ weekday, part })));
  const chosen = slots.filter(({ part }) => random() < (part === 'evening' ? 0.15 : 0.4));
  return chosen.length > 0 ? chosen : [{ weekday: 3, part: 'afternoon' }];
}

function pick<T>(from: readonly T[], random: () => number): T {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) {
    throw new RangeError('nothing to pick from');
  }
  return one;
}
