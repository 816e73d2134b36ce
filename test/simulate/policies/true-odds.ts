import type { VolunteerId } from '#kernel';
import type { Circumstances } from '../../../libs/matching/domain/asking.ts';
import { mayBeAsked } from '../../../libs/matching/domain/may-be-asked.ts';
import { scoreCandidate } from '../../../libs/matching/domain/score-candidate.ts';
import type { Desk, Search } from '../course/desk.ts';
import { askByWaves, fewestChoicesFirst } from './ours.ts';
import type { Policy } from './policy.ts';

/** A prior so heavy that no answer moves it. */
const CERTAIN = 1e9;

/** Our own rule, told how likely each yes really is: how much is lost by having to learn it. */
export const trueOdds: Policy = {
  key: 'trueOdds',
  name: 'ours with true odds',
  inOrder: fewestChoicesFirst,
  rank: bestByTrueOdds,
  ask: (search, desk) =>
    askByWaves(search, desk, {
      rank: (only) => bestByTrueOdds(search, desk, only),
      odds: (id) => desk.trueOddsOf(id),
    }),
};

/** As the product ranks, but that each is judged by odds of their own. */
function bestByTrueOdds(
  search: Search,
  desk: Desk,
  only: Partial<Circumstances> = {},
): VolunteerId[] {
  const { sought } = search.person;
  const usual = { ...desk.circumstances(sought.role), ...only };
  return desk
    .candidatesFor(search)
    .filter(({ who, before }) => mayBeAsked(who, sought, before, usual).kind === 'may')
    .map(({ who, before }) => {
      const odds = desk.trueOddsOf(who.volunteerId);
      const answeringPrior = { yes: odds * CERTAIN, no: (1 - odds) * CERTAIN };
      const { score } = scoreCandidate(who, sought, before, { ...usual, answeringPrior });
      return { id: who.volunteerId, score };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
