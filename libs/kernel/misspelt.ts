/** Shorter words come too near to others: «bevallen» is not «gevallen». */
const SHORTEST = 8;

function isLong(word: string): boolean {
  return word.length >= SHORTEST;
}

/** What a slip does to the length: a letter too many, one in another place, one too few; first match first. */
const slips: readonly number[] = [1, 0, -1];

/** Long plain words, to find the one that was meant by a slip of the thumb. */
export class LongWords {
  private readonly byLength = new Map<number, Set<string>>();

  add(word: string): void {
    if (isLong(word)) {
      this.byLength.set(word.length, this.ofLength(word.length).add(word));
    }
  }

  /**
   * The word of which this one is a slip: a letter too many, one too few or one in another place. Another
   * letter makes another word («attached», «attacked») and is no slip. It takes a step for each word of nearly
   * the same length, so that the long word of a stranger takes none.
   * @returns the word itself when it is known, short, or near to none
   */
  asMeant(word: string): string {
    if (!isLong(word) || this.ofLength(word.length).has(word)) {
      return word;
    }
    for (const other of this.near(word)) {
      if (isOneSlip(word, other)) {
        return other;
      }
    }
    return word;
  }

  /** All that a word is held against. */
  *near(word: string): Generator<string> {
    for (const more of slips) {
      yield* this.ofLength(word.length - more);
    }
  }

  private ofLength(length: number): Set<string> {
    return this.byLength.get(length) ?? new Set();
  }
}

/** Whether all that differs is one letter: added, gone, or from one end of the difference to the other. */
function isOneSlip(word: string, other: string): boolean {
  const shorter = Math.min(word.length, other.length);
  let start = 0;
  while (start < shorter && word[start] === other[start]) {
    start += 1;
  }
  let end = 0;
  while (end < shorter - start && word.at(-1 - end) === other.at(-1 - end)) {
    end += 1;
  }
  const [here, there] = [word.length - end - start, other.length - end - start];
  if (here !== there) {
    return here + there === 1;
  }
  const [typed, meant] = [word.slice(start, start + here), other.slice(start, start + there)];
  return isTurned(typed, meant) || isTurned(meant, typed);
}

/** Whether the first letter of the one is the last of the other. */
function isTurned(one: string, other: string): boolean {
  return one.startsWith(other.slice(-1)) && one.slice(1) + one.slice(0, 1) === other;
}
