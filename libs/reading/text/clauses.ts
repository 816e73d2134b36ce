import type { Token } from './tokens.ts';

/** The parts of a text that punctuation or a new line parts; a hyphen does not. */
export function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    const parts =
      token.kind === 'end' ||
      token.kind === 'question' ||
      (token.kind === 'pause' && token.text !== '-');
    if (parts) {
      clauses.push([]);
    } else {
      clauses.at(-1)?.push(token);
    }
  }
  return clauses.filter((clause) => clause.length > 0);
}
