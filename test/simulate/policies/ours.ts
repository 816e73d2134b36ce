import type { VolunteerId } from '#kernel';
import type { Circumstances } from '../../../libs/matching/domain/asking.ts';
import { nextWave, waveRules } from '../../../libs/matching/domain/next-wave.ts';
import { oddsOfYes } from '../../../libs/matching/domain/odds-of-yes.ts';
import { rankCandidates } from '../../../libs/matching/domain/rank-candidates.ts';
import { type Desk, openOf, type Search } from '../course/desk.ts';
import type { Policy } from './policy.ts';

/** What the product does: its proposals every day, the fewest choices first; its waves from near to far. */
export const ours: Policy = {
  key: 'ours',
  name: 'ours',
  inOrder: fewestChoicesFirst,
  rank: bestFirst,
  ask: (search, desk) =>
    askByWaves(search, desk, {
      rank: (only) => bestFirst(search, desk, only),
      odds: (id) => learnedOdds(id, search, desk),
    }),
};

/** @param only what differs from the city's rules */
export function bestFirst(
  search: Search,
  desk: Desk,
  only: Partial<Circumstances> = {},
): VolunteerId[] {
  const { sought } = search.person;
  const circumstances = { ...desk.circumstances(sought.role), ...only };
  const { ranked } = rankCandidates(sought, desk.candidatesFor(search), circumstances);
  return ranked.map(({ volunteerId }) => volunteerId);
}

/** Whom the fewest could serve, free or not, goes first; among equals, who waits longest. */
export function fewestChoicesFirst(waiting: readonly Search[]): Search[] {
  return waiting.toSorted((a, b) => a.person.couldServe.length - b.person.couldServe.length);
}

/** The product's running search: what it does next, until that is to ask or to wait. */
export function askByWaves(
  search: Search,
  { world }: Desk,
  by: {
    readonly rank: (only: Pick<Circumstances, 'border'>) => readonly VolunteerId[];
    readonly odds: (id: VolunteerId) => number;
  },
): readonly VolunteerId[] {
  const reach = world.city.roles[search.person.sought.role]?.reach ?? [];
  const rules = waveRules(world.city.matching.waves, 'lasting');
  for (;;) {
    const border = search.border ?? reach[0] ?? 'city';
    const inOrder = by.rank({ border });
    const asked = askedBy(search, by.odds);
    const step = nextWave(
      { openSeats: 1, asked, next: inOrder.map(by.odds), border, reach },
      rules,
    );
    switch (step.kind) {
      case 'ask':
        return inOrder.slice(0, step.count);
      case 'wait':
        return [];
      case 'widen':
        search.border = step.border;
        break;
      case 'nobody':
        beginAgain(search);
        return [];
    }
  }
}

function askedBy({ asked, after }: Search, odds: (id: VolunteerId) => number) {
  return asked
    .filter(({ wave }) => wave > after)
    .map(({ volunteer, wave, offer: { state } }) => ({
      ...{ wave: wave - after, state, reached: true, odds: odds(volunteer) },
    }));
}

/** The coordinator looks again the next day. */
function beginAgain(search: Search): void {
  if (openOf(search).length === 0) {
    search.after = Math.max(0, ...search.asked.map(({ wave }) => wave));
    search.border = undefined;
  }
}

function learnedOdds(id: VolunteerId, { person }: Search, desk: Desk): number {
  const { answeringPrior } = desk.world.city.matching;
  return oddsOfYes(desk.before(id).offers, person.sought.role, answeringPrior, desk.now);
}
