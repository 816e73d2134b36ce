import type { VolunteerId } from '#kernel';
import { circumstancesOf } from '../../../libs/matching/app/circumstances-of.ts';
import type {
  AskedBefore,
  Candidate,
  Circumstances,
  Distance,
} from '../../../libs/matching/domain/asking.ts';
import { scarcityPrices } from '../../../libs/matching/domain/scarcity-price.ts';
import { type Random, randomOf } from '../world/random.ts';
import type { Asked, Person, World } from '../world/world.ts';
import { oddsNow } from './answer.ts';
import type { MadeOffer, VolunteersNow } from './volunteers-now.ts';

/** The search for somebody for one person. */
export interface Search {
  readonly person: Person;
  readonly asked: readonly AskedInSearch[];
  /** How far is looked now; undefined before the first look. Whoever chooses may move it. */
  border: Distance | undefined;
  /** Waves up to this one ended with nobody left: a coordinator began again. */
  after: number;
}

export interface AskedInSearch {
  readonly volunteer: VolunteerId;
  /** From 1: whoever is asked while somebody may still answer belongs to the same wave. */
  readonly wave: number;
  readonly offer: MadeOffer;
}

/** Who may still answer. */
export function openOf({ asked }: Search): AskedInSearch[] {
  return asked.filter(({ offer }) => offer.state === 'sent');
}

export interface CandidateNow {
  readonly who: Candidate;
  readonly before: AskedBefore;
}

/** What whoever chooses sees, at the moment that it is. */
export class Desk {
  now: Date;
  readonly random: Random;
  readonly world: World;
  /** In the order in which they came. */
  private readonly requests: Asked[];
  private readonly volunteers: VolunteersNow;
  private readonly ofToday = new Map<string, Circumstances>();
  private today = '';
  private priced: ReadonlyMap<VolunteerId, number> = new Map();
  private pricedAt = '';

  constructor(world: World, volunteers: VolunteersNow) {
    this.world = world;
    this.volunteers = volunteers;
    this.now = world.beginsAt;
    this.requests = [...world.before];
    this.random = randomOf(world.seed, 'choices');
  }

  hear(person: Person): void {
    this.requests.push(person);
  }

  /** The product's rules for a role; the days ahead are looked up once a day. */
  circumstances(role: string): Circumstances {
    // nobody is asked at night, so the day is the same in Brugge and in Greenwich
    const today = this.now.toISOString().slice(0, 10);
    if (today !== this.today) {
      this.ofToday.clear();
      this.today = today;
    }
    const now = this.now;
    const known =
      this.ofToday.get(role) ??
      circumstancesOf(this.world.city, { role, now, askedBy: 'coordinator' });
    this.ofToday.set(role, known);
    return { ...known, now };
  }

  /** Whoever could serve the person were all free, as they stand now; priced by how much others need them. */
  candidatesFor({ person }: Search): CandidateNow[] {
    const prices = this.prices();
    return person.couldServe.map((id) => ({
      who: { ...this.volunteers.of(id).who, elsewhere: { price: prices.get(id) ?? 0 } },
      before: this.volunteers.before(id),
    }));
  }

  /** They stay as they are until somebody comes, is asked, answers or is free again. */
  private prices(): ReadonlyMap<VolunteerId, number> {
    const stand = `${this.volunteers.changes} ${this.requests.length}`;
    if (stand !== this.pricedAt) {
      this.priced = scarcityPrices(this.requests, this.volunteers.freePlaces());
      this.pricedAt = stand;
    }
    return this.priced;
  }

  /** What nobody can know: how likely a yes of this volunteer is now. */
  trueOddsOf(id: VolunteerId): number {
    return oddsNow(this.volunteers.of(id), this.volunteers.before(id).offers, this.now);
  }

  before(id: VolunteerId): AskedBefore {
    return this.volunteers.before(id);
  }
}
