import type { City } from '#geography';
import { ours } from '../policies/ours.ts';
import { nearest } from '../policies/baselines.ts';
import type { World } from '../world/world.ts';
import { hindsightShare, judge, type Judged } from './compare.ts';

type Rules = City['matching'];

/** What one rule does: ours again, with that rule off or twice as strong. */
interface Moved {
  readonly name: string;
  readonly judged: Judged;
}

export interface WeightsMoved {
  readonly hindsight: number;
  readonly nearest: Judged;
  /** As the city's file says first. */
  readonly moved: readonly Moved[];
}

/** Ours in the same worlds with each weight and each load penalty at nought and doubled. */
export async function moveWeights(
  worlds: readonly World[],
  say: (line: string) => void,
): Promise<WeightsMoved> {
  const [first] = worlds;
  const rules = first === undefined ? [] : changedRules(first.city.matching);
  const moved = rules.map(({ name, matching }) => {
    const changed = worlds.map((world) => ({ ...world, city: { ...world.city, matching } }));
    say(name);
    return { name, judged: judge(changed, ours) };
  });
  return { hindsight: await hindsightShare(worlds), nearest: judge(worlds, nearest), moved };
}

function changedRules(rules: Rules): { readonly name: string; readonly matching: Rules }[] {
  const changed = (['weights', 'loadPenalty'] as const).flatMap((group) =>
    Object.entries(rules[group]).flatMap(([name, value]) =>
      [0, 2].map((times) => ({
        name: `${name} ${value} → ${Number((value * times).toFixed(2))}`,
        matching: { ...rules, [group]: { ...rules[group], [name]: value * times } },
      })),
    ),
  );
  return [{ name: 'as in the city’s file', matching: rules }, ...changed];
}
