import { fewMarks } from './few-marks.ts';

/**
 * The characters a text message may hold: one more doubles its price and halves its room.
 * A deliberate part of GSM 03.38, only what our languages need.
 */
const allowed = /^[\n\r\x20-\x5f\x61-\x7eàäåæèéìñòöøùüßÄÅÆÇÉÑÖØÜ£§€]$/u;

const replacements: Readonly<Record<string, string>> = {
  ...spread('`´‘’‚‛′‹›ʼʹ', "'"),
  ...spread('“”„‟″«»', '"'),
  ...spread('‐‑‒–—―−•·', '-'),
  ...{ '\t': ' ', '\u2028': '\n', '\u2029': '\n', '\u0085': '\n' },
  ...{ '…': '...', '×': 'x', '÷': ':', '¿': '?', '¡': '!', '©': '(c)', '®': '(r)' },
  ...{ œ: 'oe', Œ: 'OE', ẞ: 'SS', ð: 'd', Ð: 'D', đ: 'd', Đ: 'D', þ: 'th' },
  ...{ Þ: 'Th', ł: 'l', Ł: 'L', ı: 'i', '⁄': '/' },
};

/** Drops what carries no words: emoji and their joiners, controls, invisible marks. */
const silent =
  /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{M}\p{Cc}\p{Cf}]$/u;

/** Drawn, though it carries no words. */
const pictured = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]$/u;

/**
 * Any text in characters that fit a GSM-7 message: Daniëlle becomes Danielle. What has no plain
 * form (another alphabet) becomes "?". Text that is plain already comes back unchanged.
 */
export function plainly(text: string): string {
  return Array.from(fewMarks(text).normalize('NFC'), plainCharacter).join('');
}

/** Whether something that can be seen has no form at all in a text message. */
export function losesLetters(text: string): boolean {
  return Array.from(fewMarks(text).normalize('NFC')).some(
    (character) => direct(character) === undefined && isLost(character),
  );
}

/** Whether a text message may hold this as it is, in segments of 160 (153) characters. */
export function isGsm7(text: string): boolean {
  return Array.from(text).every((character) => allowed.test(character));
}

function plainCharacter(character: string): string {
  return (
    direct(character) ??
    Array.from(character.normalize('NFKD'), (part) => direct(part) ?? unknown(part)).join('')
  );
}

function isLost(character: string): boolean {
  const plain = plainCharacter(character);
  return plain.includes('?') || (plain === '' && pictured.test(character));
}

function direct(character: string): string | undefined {
  return allowed.test(character) ? character : replacements[character];
}

function unknown(character: string): string {
  return silent.test(character) ? '' : '?';
}

function spread(characters: string, replacement: string): Record<string, string> {
  return Object.fromEntries(Array.from(characters, (character) => [character, replacement]));
}
