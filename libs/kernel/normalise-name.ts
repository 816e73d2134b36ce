import { fewMarks } from './few-marks.ts';

/**
 * A street's name as a key: however it was typed, "St.-Jakobsstr." and "sint jakobsstraat" are one.
 * Lower case, no accents, no punctuation, single spaces, abbreviations written out.
 */
export function normaliseStreet(text: string): string {
  return withoutAccents(text)
    .replace(/['`´‘’‛ʼ]/g, '')
    .replace(/\bo\W*l\W*v(?:\b|rouw)/g, 'onze lieve vrouw')
    .replace(/\bst\b(?=[\s.-]*\p{L})/gu, 'sint')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/str(?= |$)/g, 'straat')
    .replace(/(?:steenw|stwg|stw)(?= |$)/g, 'steenweg')
    .trim();
}

/**
 * Spellings that sound alike in Dutch, first match first, over the whole name. Capitals stand for
 * one sound each, so that a later step does not read their letters again.
 */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/sch/g, 's'],
  [/tsj|tch/g, 'ts'],
  [/ch|gh/g, 'g'],
  [/ph/g, 'f'],
  [/qu/g, 'kw'],
  [/([bdfklmnprstvwz])h/g, '$1'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/d(?=t)|d$/g, 't'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/ae|aa/g, 'a'],
  [/oe/g, 'W'],
  [/uij|uy|ui/g, 'U'],
  [/ou|au/g, 'O'],
  [/([aoW])y/g, '$1i'],
  [/eij|ei|ey|ij|y/g, 'Y'],
  [/ie/g, 'i'],
  [/(.)\1+/gu, '$1'],
];

/**
 * What a surname sounds like, so that "Declerck", "De Clerq" and "de Klerk" share a key. Made to
 * find candidates: unlike names may share one, so whoever uses it compares the names afterwards.
 *
 * Spaces and accents go; ij = y = ei; ck = k = c = q; dt = t, and d at the end; sch = s = z;
 * ch = gh = g; v = f; x = ks; ae = aa; uy = ui; au = ou; ie = i; silent h; no double letters.
 */
export function phoneticName(text: string): string {
  const heard = fewMarks(text).normalize('NFC').replace(/ç/gi, 's');
  const letters = withoutAccents(heard).replace(/[^\p{L}]/gu, '');
  return sounds.reduce((name, [spelling, sound]) => name.replace(spelling, sound), letters);
}

function withoutAccents(text: string): string {
  return fewMarks(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
