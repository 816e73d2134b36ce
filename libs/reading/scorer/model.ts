import type { Heads } from './heads.ts';
import type { AboutLabel } from './sentences.ts';

/** From what score on danger is sure, and from what score on it is possible. */
export interface Levels {
  readonly sure: number;
  readonly possible: number;
}

/** From what scores on a text is told of as danger. */
export interface DangerThresholds {
  readonly danger: Levels;
  /** Danger that is named plainly has its own, so that what is veiled does not hide it. */
  readonly explicit: Levels;
}

/** From what scores on a text is told of. */
export interface Thresholds extends DangerThresholds {
  /** From what score on danger to the writer is violence at home. */
  readonly atHome: number;
  /** The same, where nobody knows whom it is about. */
  readonly atHomeOfUnknown: number;
  /** From what score on danger is a wish to die. */
  readonly wish: number;
  /** By how much each must lead: a text that reports nobody is answered otherwise, so it must be surer. */
  readonly about: Readonly<Record<AboutLabel, number>>;
}

/** All that was learned from the sentences. */
export interface Model {
  readonly heads: Heads;
  readonly thresholds: Thresholds;
}
