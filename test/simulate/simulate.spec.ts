import { DAY_MS } from '#kernel';
import fc from 'fast-check';
import { readArguments } from './arguments.ts';
import { Agenda } from './course/agenda.ts';
import { runCourse } from './course/run-course.ts';
import { compareAll, judge } from './figures/compare.ts';
import { hindsightBound } from './hindsight/hindsight-bound.ts';
import { linearProgram, worthOfPrices } from './hindsight/linear-program.ts';
import { possibleStarts } from './hindsight/plan.ts';
import { baselines } from './policies/baselines.ts';
import { ours } from './policies/ours.ts';
import { asJson } from './show/rows.ts';
import { brugge } from './world/city.ts';
import { makeWorld, type World } from './world/world.ts';

const city = brugge();
const small = { volunteers: 12, perWeek: 1, weeks: 8 };
const policies = [ours, ...baselines];
const quiet = (): void => undefined;

describe('the simulated city', () => {
  it('gives the same figures for the same seed, and others for another', () => {
    const told = (seed: number) => JSON.stringify(judge([makeWorld(city, seed, small)], ours));
    const first = told(1);
    expect(told(1)).toBe(first);
    expect(told(2)).not.toBe(first);
  });

  it.each([1, 2])('lets no way of choosing beat the hindsight bound (world %i)', async (seed) => {
    const world = makeWorld(city, seed, small);
    const bound = await hindsightBound(world);
    expect(bound).toBeLessThanOrEqual(world.people.length);
    for (const policy of policies) {
      for (const yes of ['certain', 'with odds'] as const) {
        const { matches } = runCourse(world, policy, yes);
        expect(matches.length).toBeLessThanOrEqual(bound + 1e-6);
      }
    }
  });

  it.each(policies)(
    'matches each person once, in time, with a place that is free: $name',
    (policy) => {
      const world = makeWorld(city, 4, small);
      const { matches } = runCourse(world, policy, 'with odds');
      expect(matches.length).toBeGreaterThan(0);
      expect(new Set(matches.map(({ person }) => person.number)).size).toBe(matches.length);
      for (const { person, volunteer, at } of matches) {
        expect(person.couldServe).toContain(volunteer);
        expect(at >= person.comesAt && at < person.leavesAt).toBe(true);
        expect(takenAt(world, matches, volunteer, at)).toBeLessThanOrEqual(
          world.volunteers.get(volunteer)!.who.maxMatches,
        );
      }
    },
  );

  it('is judged by nine figures, each policy under its name', async () => {
    const compared = await compareAll([makeWorld(city, 1, small)], quiet);
    const { policy, baselines: others } = asJson(compared);
    expect(Object.keys(policy ?? {})).toEqual([
      ...['matched', 'ofHindsight', 'rare', 'rareOfNearest', 'near', 'nearOfNearest'],
      ...['meanWaitWeeks', 'offersPerFilled', 'neverAsked'],
    ]);
    expect(Object.keys(others)).toEqual([...baselines.map(({ key }) => key), 'hindsight']);
  });
});

describe('the hindsight bound', () => {
  it('is proved by any prices, and lowest by those of the optimum', async () => {
    const world = makeWorld(city, 1, small);
    const program = linearProgram(possibleStarts(world), world);
    const bound = await hindsightBound(world);
    const prices = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
      ...{ minLength: program.numRows, maxLength: program.numRows },
    });
    fc.assert(
      fc.property(prices, (of) => {
        const worth = worthOfPrices(program, Float64Array.from(of), world.people.length);
        expect(worth).toBeGreaterThanOrEqual(bound - 1e-6);
      }),
      { numRuns: 20 },
    );
  });

  it('matches nobody where there is nobody to match', async () => {
    const empty = { ...makeWorld(city, 1, small), people: [] };
    await expect(hindsightBound(empty)).resolves.toBe(0);
  });
});

describe('what is still to happen', () => {
  it('comes in the order of its time, and of what was noted first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (times) => {
        const agenda = new Agenda<number>();
        times.forEach((time, nth) => {
          agenda.note(new Date(time), nth);
        });
        const taken: (readonly [number, number])[] = [];
        for (let next = agenda.next(); next !== undefined; next = agenda.next()) {
          taken.push([next.at.getTime(), next.what]);
        }
        const inOrder = times.map((time, nth) => [time, nth] as const);
        expect(taken).toEqual(inOrder.toSorted(([a, x], [b, y]) => a - b || x - y));
      }),
    );
  });
});

describe('what may be asked of the simulator', () => {
  it('reads a range of seeds and the size of the city', () => {
    const asked = readArguments([
      '--json',
      '--seeds',
      '3-5',
      '--volunteers',
      '70',
      '--per-week',
      '4',
    ]);
    expect(asked).toMatchObject({
      ...{ seeds: [3, 4, 5], json: true },
      size: { volunteers: 70, perWeek: 4, weeks: 52 },
    });
    expect(readArguments(['--seeds', '7']).seeds).toEqual([7]);
  });

  it.each([
    ['--seeds', '5-3'],
    ['--seeds', '1-5000000000'],
    ['--seeds', 'one'],
    ['--volunteers', '0'],
    ['--weeks', '1.5'],
    ['--per-week', '-1'],
  ])('refuses %s %s', (...given) => {
    expect(() => readArguments(given)).toThrow(given[0]);
  });
});

/** How many places of a volunteer are taken just after this moment. */
function takenAt(
  world: World,
  matches: ReturnType<typeof runCourse>['matches'],
  volunteer: string,
  now: Date,
): number {
  const running = matches.filter(({ at, person, ...match }) => {
    const ends = at.getTime() + person.matchWeeks * 7 * DAY_MS;
    return match.volunteer === volunteer && at <= now && ends > now.getTime();
  });
  const earlier = [...world.volunteers.values()]
    .filter(({ who }) => who.volunteerId === volunteer)
    .flatMap(({ takenUntil }) => takenUntil)
    .filter((until) => until > now);
  return running.length + earlier.length;
}
