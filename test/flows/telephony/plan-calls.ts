import { seeded } from '../../faults/seeded.ts';
import { branches, hiddenBranches, inLanguage, volunteerBranches } from './call-branches.ts';
import { faultsOf } from './call-faults.ts';
import type { CallFlow } from './hold-calls.ts';
import { settingOf } from './rounds.ts';

const pairs = [...branches, ...hiddenBranches, ...volunteerBranches].flatMap((branch) =>
  faultsOf(branch).map((fault) => ({ branch, fault })),
);

/** Each way through a call with each fault that can touch it, once. */
export function callsOfRound(round: number): CallFlow[] {
  return pairs.map(({ branch, fault }, nth) => {
    const { spoken, moment } = settingOf(nth, round);
    const seed = round * pairs.length + nth;
    const chance = seeded(seed);
    const acts = inLanguage(branch, spoken).acts.length;
    return {
      ...{ branch, fault, spoken, moment, seed },
      place: fault.place === 'drawn' ? chance.below(acts + 1) : 0,
      speaksToFallback: chance.below(2) === 0,
    };
  });
}
