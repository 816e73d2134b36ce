import { seeded } from '../../faults/seeded.ts';
import type { TextFlow } from './hold-texts.ts';
import { settingOf } from './rounds.ts';
import { textBranches } from './text-branches.ts';
import { textFaults } from './text-faults.ts';

const pairs = textBranches.flatMap((branch) =>
  textFaults
    .filter(({ answer }) => answer === undefined || branch.leaves.answers > 0)
    .map((fault) => ({ branch, fault })),
);

/** Each conversation by text with each fault that can touch it, once. */
export function textsOfRound(round: number): TextFlow[] {
  return pairs.map(({ branch, fault }, nth) => {
    const { spoken, moment } = settingOf(nth, round);
    const seed = round * pairs.length + nth;
    const place = seeded(seed).below(branch.texts[spoken.language].length);
    return { branch, fault, spoken, moment, place, seed };
  });
}
