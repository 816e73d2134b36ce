import { fewMarks } from '#kernel';

/** What stands behind is not read, so that no text takes long; no text message is longer. */
export const LONGEST = 4_000;
const APOSTROPHES = /['’‘`´ʼ]/gu;
/** Thumbs keep their meaning in every skin colour and with every invisible joiner. */
const UNSEEN = /[\p{M}\p{Emoji_Modifier}\u200d\u200b\u2060\u00ad\ufeff]/gu;

/**
 * A text in lower case, without accents, apostrophes («zo'n» is «zon», «j'ai» is «jai») and marks that nobody
 * sees. The only normaliser of what people write. Never throws, whatever the text holds.
 */
export function normalise(text: string): string {
  return fewMarks(text.slice(0, LONGEST))
    .normalize('NFKD')
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(APOSTROPHES, '')
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae');
}
