import { type E164, parsePhone } from './phone-number.ts';

/** A number as somebody wrote it, and what stood behind it: «na 17u», «ext. 12». */
export interface NotedPhone {
  readonly number: E164;
  readonly note?: string;
}

/** Nobody writes more into the box for a number. */
const LONGEST = 200;
const LABEL =
  /^(?:(?:gsm|tel|telefoon|telefoonnummer|mobiel|mobile|mob|portable|t[ée]l[ée]phone|phone|nummer|nr|n°)(?![\p{L}\d])[\s.:-]*)+/iu;
const DIGITS = /^\(?\+?\d[\d\s./()–-]*/u;
/** «(+32) 478 …», «(0478) 12 …» */
const IN_BRACKETS = /^\(\s*(\+?\d+)\s*\)/u;

/**
 * A telephone number as people type and paste it: marks that cannot be seen count for nothing, nor does a word as
 * «gsm» in front, and what follows is a note. Undefined when it is not one whole number: a digit too many is
 * no note.
 */
export function readPhone(text: string): NotedPhone | undefined {
  if (text.length > LONGEST) {
    return undefined;
  }
  const seen = text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(LABEL, '');
  const [digits = ''] = DIGITS.exec(seen) ?? [];
  for (const end of endsIn(digits)) {
    const number = parsePhone(seen.slice(0, end).replace(IN_BRACKETS, '$1 '));
    const rest = seen.slice(end);
    if (number !== undefined && isNote(rest)) {
      const note = rest.replace(/^[\s,;:./(–-]+/u, '').replace(/[\s.)]+$/u, '');
      return { number, ...(note !== '' && { note }) };
    }
  }
  return undefined;
}

/** Where a number may end: behind each digit that something else follows, the longest first. */
function endsIn(digits: string): number[] {
  return Array.from(digits.matchAll(/\d(?!\d)/gu), ({ index }) => index + 1).reverse();
}

/** Words, words in brackets, or another number; digits that follow may be part of this one. */
function isNote(rest: string): boolean {
  const [first = ''] = /^[\s,;:./–-]*([^\s]*)/u.exec(rest)?.slice(1) ?? [];
  return (
    first === '' || /[\p{L}(]/u.test(first) || parsePhone(rest.replace(/^\D+/u, '')) !== undefined
  );
}
