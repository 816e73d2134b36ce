import { abilities, between, denials, verbsBehind } from '../words/abilities.ts';
import type { Unit } from './units.ts';

const able = new Set(abilities.split(' '));
const little = new Set(between.split(' '));
const denying = new Set(denials.split(' '));
const verbs = new Set(verbsBehind.split(' '));
const mayLead = new Set(['ik', 'dat']);
const MOST_BETWEEN = 6;
const MOST_VERBS = 3;

/** How long the denial is that begins there, «lukt het mij jammer genoeg niet»; 0 where none does. */
export function denialAt(units: readonly Unit[], at: number): number {
  const word = (place: number): string => units[place]?.word ?? '';
  const from = mayLead.has(word(at)) ? at + 1 : at;
  if (!able.has(word(from))) {
    return 0;
  }
  const not = past(little, from + 1, MOST_BETWEEN);
  // «niet alleen» is no denial
  if (!denying.has(word(not)) || word(not + 1) === 'alleen') {
    return 0;
  }
  return past(verbs, not + 1, MOST_VERBS) - at;

  function past(words: ReadonlySet<string>, first: number, most: number): number {
    let next = first;
    while (next - first < most && words.has(word(next))) {
      next += 1;
    }
    return next;
  }
}
