import type { Thresholds } from './model.ts';
import { leadOf, type Scores } from './scores.ts';
import type { Sentence } from './sentences.ts';

/** A sentence with what it scored. */
export interface Scored extends Scores {
  readonly sentence: Sentence;
}

/** Of the calm sentences at most so many are taken for sure danger, and for danger at all. */
const MOST_SURE = 0.04;
const MOST_RAISED = 0.2;
/** Of all whose answer is known at most so many are told of the wrong one. */
const MOST_WRONG_ABOUT = 0.035;
/** Of reports at most so many are taken for none. */
const MOST_LOST = 0.005;

/** The thresholds that keep each kind of mistake as seldom as the goal says. */
export function thresholdsOf(all: readonly Scored[]): Thresholds {
  const calm = all.filter(({ sentence }) => sentence.danger === false).map(({ danger }) => danger);
  const possible = atMost(calm, MOST_RAISED);
  const known = all.filter(({ sentence }) => sentence.about !== undefined);
  const wrongLeads = known.map(({ sentence, about }) => {
    const { label, by } = leadOf(about);
    return label === sentence.about ? 0 : by;
  });
  const reports = known.filter(
    ({ sentence, danger }) => sentence.about !== 'none' && danger <= possible,
  );
  const takenForNone = reports.map(({ about }) => about.none - Math.max(about.self, about.other));
  return {
    sure: atMost(calm, MOST_SURE),
    possible,
    about: Math.max(0, atMost(wrongLeads, MOST_WRONG_ABOUT)),
    none: Math.max(0, atMost(takenForNone, MOST_LOST)),
  };
}

/** The lowest threshold that at most this share lies above. */
function atMost(scores: readonly number[], share: number): number {
  const sorted = [...scores].sort((a, b) => b - a);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
