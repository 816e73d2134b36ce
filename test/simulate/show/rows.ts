import type { Comparison, Judged } from '../figures/compare.ts';

/** The nine figures by which a policy is known: six with every yes certain, three with odds and fatigue. */
export interface Row {
  readonly matched: number;
  readonly ofHindsight: number;
  readonly rare: number;
  readonly rareOfNearest: number;
  readonly near: number;
  readonly nearOfNearest: number;
  readonly meanWaitWeeks: number;
  readonly offersPerFilled: number;
  readonly neverAsked: number;
}

export function rowOf(
  { certain, withOdds }: Judged,
  { hindsight, nearest }: Pick<Comparison, 'hindsight' | 'nearest'>,
): Row {
  return {
    matched: rounded(certain.matched),
    ofHindsight: rounded(certain.matched / hindsight),
    rare: rounded(certain.rare),
    rareOfNearest: rounded(certain.rare / nearest.certain.rare),
    near: rounded(certain.near),
    nearOfNearest: rounded(certain.near / nearest.certain.near),
    meanWaitWeeks: rounded(withOdds.meanWaitWeeks),
    offersPerFilled: rounded(withOdds.offersPerFilled),
    neverAsked: rounded(withOdds.neverAsked),
  };
}

/** As the last line of the program tells it. */
export function asJson(comparison: Comparison) {
  const [first, ...others] = comparison.judged.map(
    (judged) => [judged.policy.key, rowOf(judged, comparison)] as const,
  );
  return {
    policy: first?.[1],
    baselines: {
      ...Object.fromEntries(others),
      hindsight: { matched: rounded(comparison.hindsight), ofHindsight: 1 },
    },
  };
}

function rounded(value: number): number {
  return Number((Number.isFinite(value) ? value : 0).toFixed(3));
}
