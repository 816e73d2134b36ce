import { runCourse } from '../course/run-course.ts';
import type { Yes } from '../course/run-course.ts';
import { hindsightBound } from '../hindsight/hindsight-bound.ts';
import { baselines, nearest } from '../policies/baselines.ts';
import { ours } from '../policies/ours.ts';
import type { Policy } from '../policies/policy.ts';
import type { World } from '../world/world.ts';
import { type Figures, figuresOf } from './figures.ts';

/** One policy in the same worlds twice: to judge the choice, and the asking too. */
export interface Judged {
  readonly policy: Policy;
  readonly certain: Figures;
  readonly withOdds: Figures;
}

export interface Comparison {
  /** The most people that anybody could have matched, as a share; every yes certain. */
  readonly hindsight: number;
  /** Ours first. */
  readonly judged: readonly Judged[];
  readonly nearest: Judged;
}

/** Every policy in the same worlds. @param say how far it is */
export async function compareAll(
  worlds: readonly World[],
  say: (line: string) => void,
): Promise<Comparison> {
  const hindsight = await hindsightShare(worlds);
  say('the hindsight bound is known');
  const judged = [ours, ...baselines].map((policy) => {
    const found = judge(worlds, policy);
    say(`judged: ${policy.name}`);
    return found;
  });
  return { hindsight, judged, nearest: ofNearest(judged) };
}

export function judge(worlds: readonly World[], policy: Policy): Judged {
  return {
    policy,
    certain: judgeOnce(worlds, policy, 'certain'),
    withOdds: judgeOnce(worlds, policy, 'with odds'),
  };
}

export function judgeOnce(worlds: readonly World[], policy: Policy, yes: Yes): Figures {
  return figuresOf(
    worlds,
    worlds.map((world) => runCourse(world, policy, yes)),
  );
}

export async function hindsightShare(worlds: readonly World[]): Promise<number> {
  const people = worlds.reduce((sum, world) => sum + world.people.length, 0);
  const bounds = await Promise.all(worlds.map(hindsightBound));
  const bound = bounds.reduce((sum, of) => sum + of, 0);
  return people === 0 ? 0 : bound / people;
}

function ofNearest(judged: readonly Judged[]): Judged {
  const found = judged.find(({ policy }) => policy === nearest);
  if (found === undefined) {
    throw new Error('nearest one by one is not among the policies');
  }
  return found;
}
