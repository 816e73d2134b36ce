import { losesLetters } from './plainly.ts';

/** More of them say no more. */
const MOST_NAMED = 10;

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/**
 * What of a text no text message can hold, each once: letters of another alphabet, arrows, emoji. What has a
 * plain form (the ë of Daniëlle) is not among them.
 */
export function lettersLost(text: string): string[] {
  const lost = new Set<string>();
  for (const { segment } of graphemes.segment(text)) {
    if (lost.size < MOST_NAMED && losesLetters(segment)) {
      lost.add(segment);
    }
  }
  return [...lost];
}
