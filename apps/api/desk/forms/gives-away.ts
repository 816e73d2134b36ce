import { normaliseStreet } from '#kernel';

/** Who it is and where, as far as known. */
interface Known {
  readonly name?: string | undefined;
  readonly street?: string | undefined;
}

/** Words in a name or a street that give nobody away. */
const harmless = new Set('straat laan plein weg kaai sint van der den het de een'.split(' '));

/**
 * Whether a line that goes out to volunteers names the person or her street, or holds a telephone number:
 * an offer holds nothing by which she can be found.
 */
export function givesAway(line: string, { name = '', street = '' }: Known): boolean {
  const told = new Set(wordsOf(line));
  const secret = [...wordsOf(name), ...wordsOf(street)];
  return (
    /\d[\d\s./-]{4,}\d/.test(line) ||
    secret.some((word) => word.length > 2 && !harmless.has(word) && told.has(word))
  );
}

function wordsOf(text: string): string[] {
  return normaliseStreet(text).split(' ');
}
