/**
 * How many of those who suit are asked at once: the fewest, in the order given, of whom enough say yes with at least
 * this chance; as many as may be where that is not reached.
 * @param odds how likely a yes of each is, 0–1, who is asked first in front; one says yes whatever the others say
 * @param chance 0–1; 0.80 leaves one wave in five without enough
 * @param most how many may be asked at once
 * @param seats how many must say yes: two where two go together
 */
export function waveSize(odds: readonly number[], chance: number, most: number, seats = 1): number {
  const able = odds.slice(0, Math.max(0, most));
  let short = [1, ...Array.from({ length: seats - 1 }, () => 0)];
  let enough = 0;
  for (const [asked, yes] of able.entries()) {
    if (enough >= chance) {
      return asked;
    }
    enough += (short[seats - 1] ?? 0) * yes;
    short = oneMore(short, yes);
  }
  return able.length;
}

/** @param short by how many said yes so far, fewer than needed, how likely that is */
function oneMore(short: readonly number[], yes: number): number[] {
  return short.map((same, count) => same * (1 - yes) + (short[count - 1] ?? 0) * yes);
}
