import type { Comparison } from '../figures/compare.ts';

/** A line for each policy and each way of saying yes, with every figure. */
export function csvOf({ judged }: Comparison): string {
  const lines = judged.flatMap(({ policy, certain, withOdds }) =>
    [
      { yes: 'certain', figures: certain },
      { yes: 'with odds', figures: withOdds },
    ].map(({ yes, figures }) => ({ policy: policy.key, yes, ...figures })),
  );
  const heads = Object.keys(lines[0] ?? {});
  return `${[heads, ...lines.map((line) => Object.values(line))].map((cells) => cells.join(',')).join('\n')}\n`;
}
