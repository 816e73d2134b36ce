/** Each with what it weighs beside the others. */
export type Weighted<T> = readonly (readonly [T, number])[];

/** Numbers that look random. Those made from the same parts are the same in every run, whatever else is drawn. */
export interface Random {
  /** 0–1, 1 never. */
  next(): number;
  chance(share: number): boolean;
  /** 0 to limit − 1. */
  below(limit: number): number;
  /** One of these, the likelier the more it weighs. */
  pick<T>(weighted: Weighted<T>): T;
  /** So many of these, each at most once. */
  some<T>(of: readonly T[], count: number): T[];
  /** A waiting time of this mean: how long something takes that may end at any moment (exponential). */
  waiting(mean: number): number;
}

/** @param parts as a seed and what is drawn: two things that have parts in common have no numbers in common */
export function randomOf(...parts: readonly (string | number)[]): Random {
  const next = numbers(hashOf(parts.join(' ')));
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (weighted) => pickBy(next(), weighted),
    some(of, count) {
      const left = [...of];
      return Array.from({ length: Math.min(count, of.length) }, () =>
        left.splice(below(left.length), 1),
      ).flat();
    },
    waiting: (mean) => -mean * Math.log(1 - next()),
  };
}

function pickBy<T>(at: number, weighted: Weighted<T>): T {
  let left = at * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [one, weight] of weighted) {
    left -= weight;
    if (left < 0) {
      return one;
    }
  }
  throw new Error('there is nothing to pick from');
}

/** mulberry32 */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a, with its bits mixed once more: names that differ in their last letter only begin far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
