import { DAY_MS } from '#kernel';
import type { Course, Match } from '../course/course.ts';
import type { World } from '../world/world.ts';

/** What came of some worlds under one policy, over all of them together. */
export interface Figures {
  /** Share of the people who had a match within eight weeks. */
  readonly matched: number;
  /** The same of those with rare needs. */
  readonly rare: number;
  /** Mean over the matches that are not by phone, 0–1. */
  readonly near: number;
  /** From when the person came to the yes, of those who got one. */
  readonly meanWaitWeeks: number;
  readonly medianWaitWeeks: number;
  readonly p90WaitWeeks: number;
  readonly offersPerFilled: number;
  /** Of the volunteers who had a place free in ninety days, who was not asked once; and the least that could be. */
  readonly neverAsked: number;
  readonly leastNeverAsked: number;
  /** How unevenly offers fall on volunteers: 0 all as many, 1 all to one. */
  readonly gini: number;
  /** Share matched in the best neighbourhood less that in the worst. */
  readonly gap: number;
  readonly lateYeses: number;
}

const WEEK_MS = 7 * DAY_MS;
/** Neighbourhoods with fewer people say nothing. */
const ENOUGH_PEOPLE = 20;

/** @param courses of these worlds, in the same order */
export function figuresOf(worlds: readonly World[], courses: readonly Course[]): Figures {
  const people = worlds.flatMap((world) => world.people);
  const matches = courses.flatMap((course) => course.matches);
  const rare = people.filter((person) => person.hasRareNeeds);
  const near = matches.flatMap(({ nearness }) => nearness ?? []);
  const waits = matches.map(waitWeeks).sort((a, b) => a - b);
  const offers = sum(courses.map(({ offersOf }) => sum([...offersOf.values()])));
  return {
    matched: share(matches.length, people.length),
    rare: share(matches.filter(({ person }) => person.hasRareNeeds).length, rare.length),
    near: share(sum(near), near.length),
    meanWaitWeeks: share(sum(waits), waits.length),
    medianWaitWeeks: quantile(waits, 0.5),
    p90WaitWeeks: quantile(waits, 0.9),
    offersPerFilled: share(offers, matches.length),
    ...neverAsked(courses),
    gini: share(sum(worlds.map((world, at) => giniOf(world, courses[at]))), worlds.length),
    gap: gapOf(worlds, matches),
    lateYeses: sum(courses.map(({ lateYeses }) => lateYeses)),
  };
}

function waitWeeks({ person, at }: Match): number {
  return (at.getTime() - person.comesAt.getTime()) / WEEK_MS;
}

function neverAsked(courses: readonly Course[]): Pick<Figures, 'neverAsked' | 'leastNeverAsked'> {
  const quarters = courses.flatMap((course) => course.quarters);
  const free = sum(quarters.map((quarter) => quarter.free.size));
  const never = quarters.map(
    (quarter) => [...quarter.free].filter((id) => !quarter.asked.has(id)).length,
  );
  const least = quarters.map((quarter) => Math.max(0, quarter.free.size - quarter.offers));
  return { neverAsked: share(sum(never), free), leastNeverAsked: share(sum(least), free) };
}

function giniOf({ volunteers }: World, course: Course | undefined): number {
  const counts = [...volunteers.keys()].map((id) => course?.offersOf.get(id) ?? 0);
  const sorted = counts.sort((a, b) => a - b);
  const ranked = sum(sorted.map((count, at) => (2 * (at + 1) - sorted.length - 1) * count));
  return share(ranked, sorted.length * sum(sorted));
}

function gapOf(worlds: readonly World[], matches: readonly Match[]): number {
  const people = worlds.flatMap((world) => world.people.map(({ sought }) => sought.neighbourhood));
  const matched = matches.map(({ person }) => person.sought.neighbourhood);
  const shares = [...new Set(people)]
    .map((id) => ({ all: people.filter((one) => one === id).length, id }))
    .filter(({ all }) => all >= ENOUGH_PEOPLE)
    .map(({ all, id }) => matched.filter((one) => one === id).length / all);
  return shares.length === 0 ? 0 : Math.max(...shares) - Math.min(...shares);
}

function quantile(sorted: readonly number[], at: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;
}

/** 0 of nothing. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
