/** Letters and digits that are not mistaken for one another, nor for a word of an answer. */
const LETTERS = 'ABCDEFGHKLMNPRSTUVWXZ';
const DIGITS = '23456789';
const ALL = Array.from(LETTERS, (letter) => Array.from(DIGITS, (digit) => letter + digit)).flat();

/**
 * The short name of an offer, as "A7", by which a volunteer with two of them says which is meant. It is
 * taken by none of `used`.
 * @param seed any whole number; the same gives the same code
 * @throws RangeError when every code is in use
 */
export function offerCode(used: ReadonlySet<string>, seed: number): string {
  const start = seed % ALL.length;
  const code = [...ALL.slice(start), ...ALL.slice(0, start)].find((one) => !used.has(one));
  if (code === undefined) {
    throw new RangeError('no offer code is free');
  }
  return code;
}
