import type { Scores } from './heads.ts';
import type { DangerThresholds, Levels } from './model.ts';
import { type AboutLabel, abouts } from './sentences.ts';

/** How danger sounds by its scores alone, whether it is named plainly or not. */
export function levelBy(
  { danger, explicit }: Pick<Scores, 'danger' | 'explicit'>,
  thresholds: DangerThresholds,
): keyof Levels | 'none' {
  if (danger > thresholds.danger.sure || isPlain({ danger, explicit }, thresholds.explicit.sure)) {
    return 'sure';
  }
  return danger > thresholds.danger.possible || explicit > thresholds.explicit.possible
    ? 'possible'
    : 'none';
}

/**
 * Whether danger is named plainly. One of the two questions must rather say yes: of a few words that nobody learned
 * from, both know next to nothing.
 */
export function isPlain(
  { danger, explicit }: Pick<Scores, 'danger' | 'explicit'>,
  sure: number,
): boolean {
  return Math.max(danger, explicit) > 0 && explicit > sure;
}

/** Which of the three leads, and by how much. */
export function leadOf(about: Readonly<Record<AboutLabel, number>>): {
  readonly label: AboutLabel;
  readonly by: number;
} {
  const [first, second] = [...abouts].sort((a, b) => about[b] - about[a]);
  return first === undefined || second === undefined
    ? { label: 'none', by: 0 }
    : { label: first, by: about[first] - about[second] };
}
