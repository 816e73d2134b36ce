import { DAY_MS, isOpen, type VolunteerId } from '#kernel';
import { answerWindow } from '../../../libs/matching/domain/answer-window.ts';
import type { Policy } from '../policies/policy.ts';
import type { Person, World } from '../world/world.ts';
import { Agenda } from './agenda.ts';
import { type Answer, answerOf } from './answer.ts';
import type { Course, Match } from './course.ts';
import { type AskedInSearch, Desk, openOf, type Search } from './desk.ts';
import { nearnessOf } from './nearness.ts';
import { Quarters } from './quarters.ts';
import { type MadeOffer, VolunteersNow } from './volunteers-now.ts';

/** Whether whoever is asked says yes at once, or as people do. */
export type Yes = 'certain' | 'with odds';

interface OpenSearch extends Search {
  readonly asked: AskedInSearch[];
}

type Happening =
  | { readonly kind: 'comes'; readonly person: Person }
  | { readonly kind: 'round' }
  | { readonly kind: 'leaves'; readonly person: Person }
  | { readonly kind: 'ends'; readonly volunteer: VolunteerId }
  | {
      readonly kind: 'answers';
      readonly person: Person;
      readonly volunteer: VolunteerId;
      readonly answer: Answer['kind'];
    };

/** What comes of a world when one policy chooses: the same world and policy give the same course. */
export function runCourse(world: World, policy: Policy, yes: Yes): Course {
  return new CourseOfWorld(world, policy, yes).run();
}

class CourseOfWorld {
  private readonly world: World;
  private readonly policy: Policy;
  private readonly yes: Yes;
  private readonly volunteers: VolunteersNow;
  private readonly desk: Desk;
  private readonly agenda = new Agenda<Happening>();
  /** By the person's number, in the order in which they came. */
  private readonly searches = new Map<number, OpenSearch>();
  private readonly matches: Match[] = [];
  private readonly offersOf = new Map<VolunteerId, number>();
  private readonly quarters: Quarters;
  private lateYeses = 0;

  constructor(world: World, policy: Policy, yes: Yes) {
    this.world = world;
    this.policy = policy;
    this.yes = yes;
    this.volunteers = new VolunteersNow(world);
    this.desk = new Desk(world, this.volunteers);
    this.quarters = new Quarters(world.beginsAt, world.size.weeks);
    for (const person of world.people) {
      this.agenda.note(person.comesAt, { kind: 'comes', person });
      this.agenda.note(person.leavesAt, { kind: 'leaves', person });
    }
    for (const [volunteer, { takenUntil }] of world.volunteers) {
      takenUntil.forEach((at) => {
        this.agenda.note(at, { kind: 'ends', volunteer });
      });
    }
    for (const round of world.rounds) {
      this.agenda.note(round, { kind: 'round' });
    }
  }

  run(): Course {
    for (let next = this.agenda.next(); next !== undefined; next = this.agenda.next()) {
      this.desk.now = next.at;
      this.happens(next.what);
    }
    const { matches, offersOf, lateYeses, quarters } = this;
    return { matches, offersOf, lateYeses, quarters: quarters.all };
  }

  private happens(what: Happening): void {
    switch (what.kind) {
      case 'comes':
        this.desk.hear(what.person);
        this.searches.set(what.person.number, {
          ...{ person: what.person, asked: [], border: undefined, after: 0 },
        });
        return;
      case 'round':
        this.round();
        return;
      case 'leaves':
        this.close(what.person, 'withdrawn');
        return;
      case 'ends':
        this.volunteers.end(what.volunteer);
        return;
      case 'answers':
        this.hearAnswer(what);
        return;
    }
  }

  private round(): void {
    const quarter = this.quarters.at(this.desk.now);
    for (const [id, places] of this.volunteers.freePlaces()) {
      if (places > 0) {
        quarter?.free.add(id);
      }
    }
    const waiting = [...this.searches.values()];
    for (const { person } of this.policy.inOrder(waiting, this.desk)) {
      this.ask(person);
    }
  }

  private ask(person: Person): void {
    const search = this.searches.get(person.number);
    if (search === undefined) {
      return;
    }
    const chosen =
      this.yes === 'certain'
        ? this.policy.rank(search, this.desk).slice(0, 1)
        : this.policy.ask(search, this.desk);
    const open = openOf(search).length;
    const last = search.asked.at(-1)?.wave ?? 0;
    for (const volunteer of chosen) {
      this.offer(search, volunteer, open > 0 ? last : last + 1);
    }
  }

  private offer({ person, asked }: OpenSearch, volunteer: VolunteerId, wave: number): void {
    const { world } = this;
    const { now } = this.desk;
    const odds = this.desk.trueOddsOf(volunteer);
    asked.push({ volunteer, wave, offer: this.volunteers.offer(volunteer, person.sought, now) });
    this.count(volunteer);
    if (this.yes === 'certain') {
      this.match(person, volunteer);
      return;
    }
    const hours = world.city.roles[person.sought.role]?.answerWithinHours.lasting ?? 0;
    const { until } = answerWindow(now, hours, world.calendar);
    const answer = answerOf(world, { volunteer, person: person.number }, odds, now);
    const isInTime = answer.kind !== 'silence' && answer.at <= until;
    this.lateYeses += answer.kind === 'yes' && !isInTime ? 1 : 0;
    const said = isInTime
      ? { at: answer.at, answer: answer.kind }
      : { at: until, answer: 'silence' as const };
    this.agenda.note(said.at, { kind: 'answers', person, volunteer, answer: said.answer });
  }

  private count(volunteer: VolunteerId): void {
    this.offersOf.set(volunteer, 1 + (this.offersOf.get(volunteer) ?? 0));
    const quarter = this.quarters.at(this.desk.now);
    if (quarter !== undefined) {
      quarter.asked.add(volunteer);
      quarter.offers += 1;
    }
  }

  private hearAnswer(said: Extract<Happening, { kind: 'answers' }>): void {
    const { person, volunteer, answer } = said;
    const offer = this.offerTo(person, volunteer);
    if (offer === undefined) {
      this.lateYeses += answer === 'yes' ? 1 : 0;
      return;
    }
    if (answer === 'yes') {
      this.match(person, volunteer);
      return;
    }
    if (answer === 'no') {
      this.volunteers.settle(offer, 'declined', this.desk.now);
    } else {
      this.volunteers.settle(offer, 'expired');
    }
    if (isOpen(this.desk.now, this.world.calendar)) {
      this.ask(person);
    }
  }

  private match(person: Person, volunteer: VolunteerId): void {
    const { now } = this.desk;
    const offer = this.offerTo(person, volunteer);
    if (offer !== undefined) {
      this.volunteers.settle(offer, 'accepted', now);
    }
    const { who } = this.volunteers.of(volunteer);
    const circumstances = this.desk.circumstances(person.sought.role);
    const nearness = nearnessOf(who, person.sought, circumstances);
    this.matches.push({ person, volunteer, at: now, nearness });
    this.volunteers.begin(volunteer);
    const ends = new Date(now.getTime() + person.matchWeeks * 7 * DAY_MS);
    this.agenda.note(ends, { kind: 'ends', volunteer });
    this.close(person, 'filled');
  }

  /** undefined when nobody is sought for the person any more */
  private offerTo(person: Person, volunteer: VolunteerId): MadeOffer | undefined {
    const asked = this.searches.get(person.number)?.asked;
    return asked?.findLast((one) => one.volunteer === volunteer)?.offer;
  }

  /** Who did not answer yet hears that it is over. */
  private close(person: Person, state: 'filled' | 'withdrawn'): void {
    const search = this.searches.get(person.number);
    for (const { offer } of search === undefined ? [] : openOf(search)) {
      this.volunteers.settle(offer, state);
    }
    this.searches.delete(person.number);
  }
}
