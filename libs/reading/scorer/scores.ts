import type { Features } from './features.ts';
import type { Model } from './model.ts';
import { scoreBy } from './regression.ts';
import { type AboutLabel, abouts } from './sentences.ts';

export type Heads = Omit<Model, 'thresholds'>;

/** How a text scored on each question: above nothing is rather yes. */
export interface Scores {
  readonly danger: number;
  readonly about: Readonly<Record<AboutLabel, number>>;
}

/** How a text is scored on each question. */
export function scoresOf(heads: Heads, features: Features): Scores {
  return {
    danger: scoreBy(heads.danger, features),
    about: {
      self: scoreBy(heads.about.self, features),
      other: scoreBy(heads.about.other, features),
      none: scoreBy(heads.about.none, features),
    },
  };
}

/** Which of the three leads, and by how much. */
export function leadOf(about: Scores['about']): {
  readonly label: AboutLabel;
  readonly by: number;
} {
  const [first, second] = [...abouts].sort((a, b) => about[b] - about[a]);
  return first === undefined || second === undefined
    ? { label: 'none', by: 0 }
    : { label: first, by: about[first] - about[second] };
}
