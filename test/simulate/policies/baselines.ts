import type { VolunteerId } from '#kernel';
import { type Circumstances } from '../../../libs/matching/domain/asking.ts';
import { type Desk, openOf } from '../course/desk.ts';
import { NEAR_ONLY } from '../course/nearness.ts';
import { bestFirst } from './ours.ts';
import type { Policy } from './policy.ts';
import { trueOdds } from './true-odds.ts';

/** Nobody is spared: as often, and as soon again, as there is somebody to ask for. */
const NO_REST: Pick<Circumstances, 'perVolunteer'> = {
  perVolunteer: { offersIn7Days: Infinity, restHours: 0, activeMatches: Infinity },
};
const FIVE = 5;

/** Everybody who may is asked at once, and who becomes free later too. */
export const askEveryone: Policy = {
  key: 'askEveryone',
  name: 'ask everyone',
  inOrder: (waiting) => waiting,
  rank: (search, desk) => shuffled(bestFirst(search, desk, NO_REST), desk),
  ask: (search, desk) => bestFirst(search, desk, NO_REST),
};

/** First come, first served: the nearest is asked, then the next nearest. */
export const nearest: Policy = {
  key: 'nearest',
  name: 'nearest one by one',
  inOrder: (waiting) => waiting,
  rank: (search, desk) => bestFirst(search, desk, NEAR_ONLY),
  ask: whenAllAnswered(1, (search, desk) => bestFirst(search, desk, NEAR_ONLY)),
};

/** So many at random; the next so many when all have answered or let the time pass. */
const randomFive: Policy = {
  key: 'randomFive',
  name: 'random five',
  inOrder: (waiting) => waiting,
  rank: (search, desk) => shuffled(bestFirst(search, desk), desk),
  ask: whenAllAnswered(FIVE, (search, desk) => shuffled(bestFirst(search, desk), desk)),
};

/** The best by our score in waves of one size; a no is not replaced before the wave is over. */
const fixedWaves: Policy = {
  key: 'fixedWaves',
  name: 'fixed waves of five',
  inOrder: (waiting) => waiting,
  rank: bestFirst,
  ask: whenAllAnswered(FIVE, bestFirst),
};

export const baselines: readonly Policy[] = [
  askEveryone,
  nearest,
  randomFive,
  fixedWaves,
  trueOdds,
];

function whenAllAnswered(count: number, rank: Policy['rank']): Policy['ask'] {
  return (search, desk) => (openOf(search).length > 0 ? [] : rank(search, desk).slice(0, count));
}

function shuffled(ids: readonly VolunteerId[], { random }: Desk): VolunteerId[] {
  return random.some(ids, ids.length);
}
