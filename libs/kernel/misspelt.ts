/** Shorter words come too near to others: «bevallen» is not «gevallen». */
const SHORTEST = 8;
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

export function isLong(word: string): boolean {
  return word.length >= SHORTEST;
}

/**
 * The long word of which this one is a slip of the thumb: a letter too many, one too few or one in another
 * place. Another letter makes another word («attached», «attacked») and is no slip.
 * @param known long plain words
 * @returns the word itself when it is known, short, or near to none
 */
export function asMeant(word: string, known: ReadonlySet<string>): string {
  return !isLong(word) || known.has(word) ? word : (slipOf(word, known) ?? word);
}

function slipOf(word: string, known: ReadonlySet<string>): string | undefined {
  const places = Array.from({ length: word.length + 1 }, (_, at) => at);
  const letters = Array.from(word);
  const shorter = letters.map((letter, at) => ({ letter, rest: without(word, at) }));
  return [
    ...shorter.map(({ rest }) => rest),
    ...shorter.flatMap(({ letter, rest }) => places.map((at) => withLetter(rest, at, letter))),
    ...places.flatMap((at) => LETTERS.map((letter) => withLetter(word, at, letter))),
  ].find((candidate) => known.has(candidate));
}

function without(word: string, at: number): string {
  return word.slice(0, at) + word.slice(at + 1);
}

function withLetter(word: string, at: number, letter: string): string {
  return word.slice(0, at) + letter + word.slice(at);
}
