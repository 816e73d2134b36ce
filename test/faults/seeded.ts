/** Numbers that look random and are the same in every run (mulberry32). */
export function seeded(seed: number): { below(limit: number): number } {
  let state = seed;
  return {
    below(limit) {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
    },
  };
}

/** Does something for each of many, so many at once. */
export async function eachOf<T>(
  all: readonly T[],
  atOnce: number,
  run: (one: T) => Promise<unknown>,
): Promise<void> {
  const left = [...all];
  const hands = Array.from({ length: atOnce }, async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) {
      await run(one);
    }
  });
  await Promise.all(hands);
}
