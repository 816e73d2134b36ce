import { fewMarks } from './few-marks.ts';

/** A text as bare words in lower case, without accents and signs, with one space between. */
export function plainWords(text: string): string {
  return fewMarks(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’`´]/gu, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** Whether one of these phrases stands in a text, as whole words, whatever the case or accents. */
export function holdsPhrase(text: string, phrases: readonly string[]): boolean {
  const heard = ` ${plainWords(text)} `;
  return phrases.some((phrase) => {
    const sought = plainWords(phrase);
    return sought !== '' && heard.includes(` ${sought} `);
  });
}

/** Whether a text begins with one of these phrases. */
export function beginsWith(text: string, phrases: readonly string[]): boolean {
  const heard = `${plainWords(text)} `;
  return phrases.some((phrase) => heard.startsWith(`${plainWords(phrase)} `));
}
