import { tokensOf } from './tokens.ts';

const meant = new Set(['ok', 'oke', 'okee', 'okay', 'okey']);

/** Whether a text is OK and nothing else: how somebody on duty takes an alert. */
export function isOk(text: string): boolean {
  const words = tokensOf(text).filter(({ kind }) => kind !== 'sign');
  const [only] = words;
  return words.length === 1 && only !== undefined && meant.has(only.text);
}
