import { seeded } from '../../faults/seeded.ts';
import {
  branches,
  type CallBranch,
  hiddenBranches,
  inLanguage,
  languages,
  moments,
  type Spoken,
  volunteerBranches,
} from './call-branches.ts';
import { type CallFault, faultsOf } from './call-faults.ts';
import type { CallFlow } from './hold-calls.ts';

const allBranches = [...branches, ...hiddenBranches, ...volunteerBranches];
type Chance = ReturnType<typeof seeded>;

/** Each way through a call with each fault that can touch it, in a language and at a moment that are drawn. */
export function coveringCalls(seed: number): CallFlow[] {
  const chance = seeded(seed);
  // drawn in turn and not by chance: each comes as often as the others
  let turn = 0;
  return pairs().map(({ branch, fault }) => {
    turn += 1;
    const spoken = languages[turn % languages.length]!;
    const [moment] = moments[chance.below(moments.length)]!;
    return flow({ branch, fault, spoken, moment, chance });
  });
}

/** The same in every language at every moment. */
export function allCalls(seed: number): CallFlow[] {
  const chance = seeded(seed);
  return moments.flatMap(([moment]) =>
    languages.flatMap((spoken) =>
      pairs().map(({ branch, fault }) => flow({ branch, fault, spoken, moment, chance })),
    ),
  );
}

function pairs(): { branch: CallBranch; fault: CallFault }[] {
  return allBranches.flatMap((branch) => faultsOf(branch).map((fault) => ({ branch, fault })));
}

function flow(of: {
  branch: CallBranch;
  fault: CallFault;
  spoken: Spoken;
  moment: string;
  chance: Chance;
}): CallFlow {
  const { branch, fault, spoken, moment, chance } = of;
  const seed = chance.below(1e9);
  const own = seeded(seed);
  const acts = inLanguage(branch, spoken).acts.length;
  return {
    ...{ branch, fault, spoken, moment, seed },
    place: fault.place === 'drawn' ? own.below(acts + 1) : 0,
    speaksToFallback: own.below(2) === 0,
  };
}
