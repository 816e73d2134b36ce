import type { CaseState } from './case-state.ts';

/** What of a case changes when a report is joined to it. Moments as ISO text: it is kept as JSON. */
export interface TargetStand {
  readonly state: CaseState;
  readonly danger: boolean;
  readonly dueAt: string | null;
  readonly neighbourhood: string | null;
  readonly nextStep: string | null;
  readonly closedAt: string | null;
}

/** The target of a merge before a report was joined to it, and after: by this the merge can be undone. */
export interface MergeSnapshot {
  readonly before: TargetStand;
  readonly after: TargetStand;
}

const kept = ['danger', 'dueAt', 'neighbourhood', 'nextStep'] as const;
type Kept = Pick<TargetStand, (typeof kept)[number]>;

/**
 * What the target is of its own: a value that an earlier join brought is not its own. So joins can be
 * undone in any order.
 */
export function ownStand(now: TargetStand, earlier: readonly MergeSnapshot[]): TargetStand {
  let own: TargetStand = now;
  for (const key of kept) {
    const brought = earlier.find(({ after }) => after[key] === now[key]);
    if (brought !== undefined) {
      own = { ...own, [key]: brought.before[key] };
    }
  }
  return own;
}

/** The target without what a join brought. What somebody changed since stays as it was changed. */
export function standAfterUndo(now: TargetStand, { before, after }: MergeSnapshot): Kept {
  const restored = { ...now };
  for (const key of kept) {
    if (now[key] === after[key]) {
      Object.assign(restored, { [key]: before[key] });
    }
  }
  return restored;
}
