import { setImmediate as untilHeard } from 'node:timers/promises';
import { hindsightShare, judgeOnce } from '../../simulate/figures/compare.ts';
import { nearest } from '../../simulate/policies/baselines.ts';
import { ours } from '../../simulate/policies/ours.ts';
import type { Measurement } from '../measurement.ts';
import { rounded } from '../median.ts';
import { nameOf, sizes, worldsOf } from './worlds.ts';

/** In the order of the sizes. */
const OF_HINDSIGHT = [0.93, 0.98, 0.97] as const;
const RARE_OF_NEAREST = 1.08;
const NEAR_OF_NEAREST = 0.88;

interface Figure {
  readonly is: number;
  readonly goal: number;
}

/** Whom the product chooses, where every yes is certain: against all that could be, and against the nearest first. */
export const choice: Measurement = {
  about: 'the choice alone in the simulated city: worst of each figure divided by its goal',
  run: measure,
};

async function measure(say: (line: string) => void) {
  const figures: (readonly [string, Record<string, Figure>])[] = [];
  for (const [at, size] of sizes.entries()) {
    // a signal to stop is heard between two sizes
    await untilHeard();
    const found = await figuresOf(size, OF_HINDSIGHT[at] ?? 1);
    say(`${nameOf(size)} a week: ${JSON.stringify(found)}`);
    figures.push([nameOf(size), found]);
  }
  const rounds = figures.map(([, found]) =>
    rounded(Math.min(...Object.values(found).map(({ is, goal }) => is / goal)), 3),
  );
  return { ratio: Math.min(...rounds), goal: 1, rounds, sizes: Object.fromEntries(figures) };
}

async function figuresOf(
  size: (typeof sizes)[number],
  ofHindsight: number,
): Promise<Record<string, Figure>> {
  const worlds = worldsOf(size);
  const chosen = judgeOnce(worlds, ours, 'certain');
  const near = judgeOnce(worlds, nearest, 'certain');
  const hindsight = await hindsightShare(worlds);
  return {
    ofHindsight: { is: rounded(chosen.matched / hindsight, 3), goal: ofHindsight },
    rareOfNearest: { is: rounded(chosen.rare / near.rare, 3), goal: RARE_OF_NEAREST },
    nearOfNearest: { is: rounded(chosen.near / near.near, 3), goal: NEAR_OF_NEAREST },
  };
}
