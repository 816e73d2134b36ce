import type { AboutLabel } from './sentences.ts';
import type { Weights } from './regression.ts';

/** From what score on danger is raised, and by how much whom it is about must lead. */
export interface Thresholds {
  readonly sure: number;
  readonly possible: number;
  readonly about: number;
  /** A text that reports nobody is answered otherwise: it must be surer. */
  readonly none: number;
}

/** All that was learned from the sentences. */
export interface Model {
  readonly danger: Weights;
  readonly about: Readonly<Record<AboutLabel, Weights>>;
  readonly thresholds: Thresholds;
}
