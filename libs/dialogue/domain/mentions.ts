import { tokensOf } from './tokens.ts';

/** Whether one of these phrases stands in a text, word for word, whatever the casing and the accents. */
export function mentions(text: string, phrases: readonly string[]): boolean {
  const said = ` ${wordsOf(text)} `;
  return phrases.some((phrase) => said.includes(` ${wordsOf(phrase)} `));
}

function wordsOf(text: string): string {
  return tokensOf(text)
    .map((token) => token.text)
    .join(' ');
}
