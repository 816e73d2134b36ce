import type { Token } from '../text/tokens.ts';
import { isWholeWish } from '../volunteers/wish.ts';
import { isOnlyHelp, isPause, isThanks, isUnsure, presenceIn } from './kinds.ts';
import { type Part, partsOf } from './parts.ts';
import { saidIn } from './said.ts';
import { stopIn, wishesToStop } from './stop.ts';
import { unitsOf } from './units.ts';

/**
 * Whether the grammar understands every word of a text as an answer or a command, whatever was asked: then it is no
 * story. `no` is one that refuses: «ik zie het niet meer zitten» refuses an offer and life with the same words.
 */
export function readsWhole(tokens: readonly Token[]): 'no' | 'other' | undefined {
  if (!tokens.some(({ kind }) => kind === 'word')) {
    return 'other';
  }
  const units = unitsOf(tokens);
  const parts = partsOf(units);
  if (stopIn(units) !== undefined || wishesToStop(units) || isCommand(parts)) {
    return 'other';
  }
  const { yes, no } = saidIn(parts);
  if (no === 'whole') {
    return 'no';
  }
  return yes === undefined && !isWholeWish({ tokens }) ? undefined : 'other';
}

function isCommand(parts: readonly Part[]): boolean {
  const isOne = [isOnlyHelp, isPause, isUnsure, isThanks].some((is) => is(parts));
  return isOne || presenceIn(parts) !== undefined;
}
