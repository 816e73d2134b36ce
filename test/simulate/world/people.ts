import type { City } from '#geography';
import { DAY_MS, type VolunteerId } from '#kernel';
import { bordering } from '../../../libs/geography/domain/neighbourhoods.ts';
import { circumstancesOf } from '../../../libs/matching/app/circumstances-of.ts';
import type { Circumstances, Sought, Wishes } from '../../../libs/matching/domain/asking.ts';
import { couldServe } from '../../../libs/matching/domain/may-be-asked.ts';
import { idOf } from './ids.ts';
import {
  contactsWished,
  languagesOfPeople,
  meanWeeksMatched,
  partsNamed,
  requestsBefore,
  rolesSought,
  weeksPatient,
  wishShares,
} from './population.ts';
import { type Random, randomOf } from './random.ts';
import { partsOfWeek } from './volunteers.ts';
import type { Asked, Person, SimulatedVolunteer, WorldSize } from './world.ts';

/** Of the volunteers, at most so many can serve who has rare needs. */
const RARE = 0.1;
const WEEK_MS = 7 * DAY_MS;
/** Before anybody was asked anything. */
const NOTHING_BEFORE = { offers: [], activeMatches: 0 };

interface Beginning {
  readonly city: City;
  readonly seed: number;
  readonly size: WorldSize;
  readonly beginsAt: Date;
  readonly volunteers: readonly SimulatedVolunteer[];
}

/** The people who are reported, in the order in which they come: at any hour, some weeks more than others. */
export function makePeople(of: Beginning): Person[] {
  const { seed, size, beginsAt } = of;
  const gaps = randomOf(seed, 'arrivals');
  const people: Person[] = [];
  let weeks = gaps.waiting(1 / size.perWeek);
  while (weeks < size.weeks) {
    const comesAt = new Date(beginsAt.getTime() + Math.round(weeks * WEEK_MS));
    people.push(makePerson(of, people.length, comesAt));
    weeks += gaps.waiting(1 / size.perWeek);
  }
  return people;
}

/** Who came before the world began: nobody asks for them any more, but they tell what is asked for. */
export function peopleBefore(of: Beginning): Asked[] {
  return Array.from({ length: requestsBefore }, (_, number) => {
    const random = randomOf(of.seed, 'before', number);
    return { couldServe: ableOf(of, makeSought(of.city, random, number)) };
  });
}

function makePerson(of: Beginning, number: number, comesAt: Date): Person {
  const random = randomOf(of.seed, 'person', number);
  const sought = makeSought(of.city, random, number);
  const able = ableOf(of, sought);
  return {
    ...{ number, sought, comesAt },
    leavesAt: new Date(comesAt.getTime() + weeksPatient * WEEK_MS),
    matchWeeks: Math.max(1, Math.round(random.waiting(meanWeeksMatched))),
    hasRareNeeds: able.length > 0 && able.length <= of.size.volunteers * RARE,
    couldServe: able,
  };
}

function makeSought(city: City, random: Random, number: number): Sought {
  const neighbourhood = random.pick(city.neighbourhoods.map((one) => [one.id, one.residents]));
  return {
    caseId: idOf<'case'>(number),
    role: random.pick(rolesSought),
    neighbourhood,
    bordering: bordering(city, neighbourhood),
    contact: random.pick(contactsWished),
    ...{ onStreet: new Set(), excluded: new Map(), reporterIds: new Set() },
    ...{ minor: false, needsProfessional: false },
    wishes: makeWishes(random),
  };
}

function makeWishes(random: Random): Wishes {
  const { woman, man, pets, stairs, smoke } = wishShares;
  const none = 1 - woman - man;
  return {
    languages: random.pick(languagesOfPeople),
    gender: random.pick([
      ['vrouw', woman],
      ['man', man],
      [undefined, none],
    ]),
    ...{ pets: random.chance(pets), stairs: random.chance(stairs), smoke: random.chance(smoke) },
    hours: partsOfWeek(random, random.pick(partsNamed)),
    interests: [],
  };
}

/** Who suits, free or not, as the product says at the beginning. */
function ableOf({ city, beginsAt, volunteers }: Beginning, sought: Sought): VolunteerId[] {
  const circumstances = atTheBeginning(city, sought.role, beginsAt);
  return volunteers
    .filter(({ who }) => couldServe(who, sought, NOTHING_BEFORE, circumstances))
    .map(({ who }) => who.volunteerId);
}

const beginnings = new Map<string, Circumstances>();

/** The days of the first fortnight are looked up once for all. */
function atTheBeginning(city: City, role: string, now: Date): Circumstances {
  const known = beginnings.get(role);
  if (known !== undefined) {
    return known;
  }
  const found = circumstancesOf(city, { role, now, askedBy: 'coordinator' });
  beginnings.set(role, found);
  return found;
}
