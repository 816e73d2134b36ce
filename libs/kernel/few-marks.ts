/** More than any writing puts on one letter. */
const RUN = /(\p{M}{8})\p{M}+/gu;

/**
 * A text with at most eight marks behind a letter. To put a run of marks in order for a normal form takes time
 * in the square of its length, and a stranger may send thousands.
 */
export function fewMarks(text: string): string {
  return text.replace(RUN, '$1');
}
