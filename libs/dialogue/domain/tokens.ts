import { fewMarks } from '#kernel';

/** One thing a text is made of, in lower case and without accents. */
export interface Token {
  readonly kind: 'word' | 'number' | 'question' | 'sign';
  readonly text: string;
}

/** No text message is longer; what stands behind is not read, so that no text takes long. */
const LONGEST = 1_600;
const APOSTROPHES = /['’‘`´ʼ]/gu;
/** Thumbs keep their meaning in every skin colour and with every invisible joiner. */
const UNSEEN = /[\p{M}\p{Emoji_Modifier}\u200d\u200b\u00ad\ufeff]/gu;
const PARTS = /\p{L}+|\p{N}+|[?¿؟]|\p{Extended_Pictographic}|\p{Regional_Indicator}/gu;

/**
 * Cuts a text into words, numbers, question marks and pictures. Casing, accents and all other
 * punctuation are dropped: they change no answer. Never throws, whatever the text holds.
 */
export function tokensOf(text: string): Token[] {
  const readable = fewMarks(text.slice(0, LONGEST))
    .normalize('NFKD')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(APOSTROPHES, '');
  // the end of a text that was cut off could have held a "maar"
  const cut: Token[] = text.length > LONGEST ? [{ kind: 'word', text: '' }] : [];
  return [...Array.from(readable.match(PARTS) ?? [], tokenOf), ...cut];
}

function tokenOf(text: string): Token {
  if (/^\p{L}/u.test(text)) {
    return { kind: 'word', text };
  }
  if (/^\p{N}/u.test(text)) {
    return { kind: 'number', text };
  }
  return { kind: /^[?¿؟]/u.test(text) ? 'question' : 'sign', text };
}

/**
 * How a word is perhaps meant when its letters are drawn out: "jaaa" and "neee" for "ja" and "nee".
 * The word itself comes first; a doubled letter inside a word is spelling and stays.
 */
export function spellingsOf(word: string): string[] {
  const calm = word.replace(/(\p{L})\1{2,}/gu, '$1$1');
  const short = word.replace(/(\p{L})\1{2,}/gu, '$1').replace(/(\p{L})\1+$/u, '$1');
  return [...new Set([word, calm, short])];
}
