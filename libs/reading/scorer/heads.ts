import { type Features, PLACES } from './features.ts';
import type { Weights } from './regression.ts';

/** What is asked of each text. */
const questions = ['danger', 'explicit', 'atHome', 'wish', 'self', 'other', 'none'] as const;
type Question = (typeof questions)[number];

/** How a text scored on each question: above nothing is rather yes. */
export type Scores = Readonly<Record<Question, number>>;

/** The weights of all questions: those of one place lie together, since a text asks for all of them at once. */
export interface Heads {
  readonly starts: Scores;
  readonly of: Float32Array;
}

const WIDTH = questions.length;

/** Lays what was learned for each question side by side. */
export function headsOf(learned: Readonly<Record<Question, Weights>>): Heads {
  const of = new Float32Array(PLACES * WIDTH);
  questions.forEach((question, at) => {
    learned[question].of.forEach((weight, place) => {
      of[place * WIDTH + at] = weight;
    });
  });
  const startOf = (question: Question): number => learned[question].start;
  const starts = {
    ...{ danger: startOf('danger'), explicit: startOf('explicit'), atHome: startOf('atHome') },
    ...{ wish: startOf('wish'), self: startOf('self'), other: startOf('other') },
    none: startOf('none'),
  };
  return { starts, of };
}

/** How a text is scored on each question, in one pass over its features. */
export function scoresOf({ starts, of }: Heads, { places, weights }: Features): Scores {
  let { danger, explicit, atHome, wish, self, other, none } = starts;
  for (let at = 0; at < places.length; at += 1) {
    const place = (places[at] ?? 0) * WIDTH;
    const weight = weights[at] ?? 0;
    danger += weightAt(of, place) * weight;
    explicit += weightAt(of, place + 1) * weight;
    atHome += weightAt(of, place + 2) * weight;
    wish += weightAt(of, place + 3) * weight;
    self += weightAt(of, place + 4) * weight;
    other += weightAt(of, place + 5) * weight;
    none += weightAt(of, place + 6) * weight;
  }
  return { danger, explicit, atHome, wish, self, other, none };
}

/** How much a place speaks for danger. */
export function dangerAt({ of }: Heads, place: number): number {
  return weightAt(of, place * WIDTH);
}

function weightAt(of: Float32Array, index: number): number {
  return of[index] ?? 0;
}
