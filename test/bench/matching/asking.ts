import { setImmediate as untilHeard } from 'node:timers/promises';
import { judgeOnce } from '../../simulate/figures/compare.ts';
import { askEveryone } from '../../simulate/policies/baselines.ts';
import { ours } from '../../simulate/policies/ours.ts';
import { trueOdds } from '../../simulate/policies/true-odds.ts';
import type { Measurement } from '../measurement.ts';
import { rounded } from '../median.ts';
import { nameOf, sizes, worldsOf } from './worlds.ts';

const OF_TRUE_ODDS = 1.15;
const OF_EVERYONE = 0.5;
const NEVER_ASKED = 1.25;
/** Where there are fewer volunteers than offers, everybody can be asked, and the share says nothing. */
const MANY = { volunteers: 350, perWeek: 2 } as const;
const SEEDS_OF_MANY = 5;

/** How many are asked for one yes, with odds and fatigue; and who is never asked. */
export const asking: Measurement = {
  about:
    'offers per filled request, against the same rule with true odds and against asking everyone',
  run: measure,
};

async function measure(say: (line: string) => void) {
  const all: { readonly ofTrueOdds: number; readonly ofEveryone: number }[] = [];
  for (const size of sizes) {
    // a signal to stop is heard between two sizes
    await untilHeard();
    const worlds = worldsOf(size);
    const offers = [ours, trueOdds, askEveryone].map(
      (policy) => judgeOnce(worlds, policy, 'with odds').offersPerFilled,
    );
    say(
      `${nameOf(size)} a week, ours, true odds, everyone: ${offers.map((of) => of.toFixed(2)).join(', ')}`,
    );
    const [own = 0, known = 0, everyone = 0] = offers;
    all.push({ ofTrueOdds: rounded(own / known, 3), ofEveryone: rounded(own / everyone, 3) });
  }
  const { neverAsked, leastNeverAsked } = judgeOnce(
    worldsOf(MANY, SEEDS_OF_MANY),
    ours,
    'with odds',
  );
  say(
    `${nameOf(MANY)} a week, never asked in 90 days: ${neverAsked.toFixed(3)}, at least ${leastNeverAsked.toFixed(3)}`,
  );
  const rounds = all.map(({ ofTrueOdds }) => ofTrueOdds);
  const everyone = all.map(({ ofEveryone }) => ofEveryone);
  return {
    ...{ ratio: Math.max(...rounds), goal: OF_TRUE_ODDS, rounds },
    ofEveryone: { is: Math.max(...everyone), goal: OF_EVERYONE, rounds: everyone },
    neverAsked: { is: rounded(neverAsked / leastNeverAsked, 3), goal: NEVER_ASKED },
  };
}
