import { tokensOf } from './tokens.ts';

const meant = new Set(['ok', 'oke', 'okee', 'okay', 'okey']);

/** Whether a text is OK and nothing else: how somebody on duty takes an alert. */
export function isOk(text: string): boolean {
  const words = tokensOf(text).filter(({ kind }) => kind !== 'sign');
  const [only] = words;
  return words.length === 1 && only !== undefined && meant.has(only.text);
}

const startsLike = new Set([
  ...meant,
  ...['oki', 'okido', 'okidoki', 'ja', 'joa', 'joak', 'joat', 'jow', 'yes', 'oui', 'onderweg'],
  ...['ik', 'k', 'kga', 'kgoa', 'kgoan', 'kkom', 'kzal'],
]);
const THUMB = '\u{1F44D}';
/** Who writes more than this has something to tell. */
const MOST_WORDS = 6;

/**
 * Whether a text is perhaps meant as OK: a thumb, or a few words that begin as one does. «Ok maar ik kan niet»
 * does so too, which is why nothing is taken by it: its sender is told how.
 */
export function isNearlyOk(text: string): boolean {
  const [first, ...more] = tokensOf(text);
  const begins = first !== undefined && (startsLike.has(first.text) || first.text === THUMB);
  return begins && more.length < MOST_WORDS && !isOk(text);
}
