import { conditions, reasonsFollow } from '../words/abilities.ts';
import { ordinals } from '../words/ordinals.ts';
import { lexicon } from './lexicon.ts';
import type { Part } from './parts.ts';

/** What a text says as an answer, whatever was asked. */
export interface Said {
  /**
   * How clear a yes is: `yes` by its own word, `agree` by a phrase that is one where something is offered, `soft`
   * («ok», thanks, a thumb) by nothing but the question before it.
   */
  readonly yes: 'yes' | 'agree' | 'confirm' | 'soft' | undefined;
  /** A no that counts; `whole` when every word of it is understood. */
  readonly no: 'whole' | 'led' | undefined;
  /** What a text that is no clear answer seems to say. */
  readonly guess: 'yes' | 'no' | undefined;
  /** Codes and numbers that stand in it, each once. */
  readonly codes: readonly string[];
  readonly numbers: readonly number[];
  /** Until when, as it was written. */
  readonly until: string | undefined;
}

type Does = Part['does'];

const calm: readonly Does[] = ['harmless', 'opens', 'closes', 'name', 'code', 'thanks'];
const besideYes: ReadonlySet<Does> = new Set<Does>([
  ...calm,
  ...(['yes', 'agree', 'soft', 'pleased', 'confirm', 'small', 'number'] as const),
]);
const besideNo: ReadonlySet<Does> = new Set<Does>([
  ...calm,
  ...(['no', 'reason', 'regret', 'negation', 'soft', 'small', 'now', 'time', 'end'] as const),
  ...(['against', 'month', 'number', 'pleased', 'but', 'yes', 'agree', 'unsure'] as const),
]);
/** Behind a no, these make it conditional, or take it back. */
const turning: ReadonlySet<Does> = new Set<Does>([
  ...(['yes', 'agree', 'confirm', 'but', 'question', 'asks'] as const),
]);
const MOST_SMALL_WORDS = 9;

/** Reads parts as a yes or a no: a wrong yes leaves somebody waiting at the door, a wrong no costs one question. */
export function saidIn(parts: readonly Part[]): Said {
  return {
    yes: yesIn(parts),
    no: noIn(parts),
    guess: guessIn(parts),
    codes: [...new Set(parts.flatMap(({ does, text }) => (does === 'code' ? [text] : [])))],
    numbers: numbersIn(parts),
    until: parts.find(({ does }) => does === 'end')?.text,
  };
}

function yesIn(parts: readonly Part[]): Said['yes'] {
  const isClear = parts.every((part) => besideYes.has(part.does) || isOrdinal(part));
  const small = parts.filter(({ does }) => does === 'small').length;
  if (!isClear || small > MOST_SMALL_WORDS) {
    return undefined;
  }
  const strength = (['yes', 'agree', 'confirm'] as const).find((does) => has(parts, does));
  return strength ?? (isSoft(parts) ? 'soft' : undefined);
}

/** Beside thanks nothing but kind words: what stands between may be the begin of something. */
function isSoft(parts: readonly Part[]): boolean {
  const isKind = parts.some(
    ({ does }) => does === 'soft' || does === 'thanks' || does === 'pleased',
  );
  return isKind && (!has(parts, 'small') || has(parts, 'soft')) && !has(parts, 'number');
}

function noIn(parts: readonly Part[]): Said['no'] {
  if (!isRefused(parts)) {
    return undefined;
  }
  if (parts.every(({ does }) => besideNo.has(does))) {
    return isConditional(parts) ? undefined : 'whole';
  }
  const isAsked = has(parts, 'question') || has(parts, 'cut');
  return isLed(parts) && !isAsked ? 'led' : undefined;
}

/** Whether a no stands in it that nothing behind it takes back. */
function isRefused(parts: readonly Part[]): boolean {
  const last = parts.findLastIndex((_, at) => isNo(parts, at));
  const behind = parts.slice(last + 1);
  const isDoubted = has(behind, 'unsure') && !parts.some(isBare);
  return last >= 0 && !isDoubted && !behind.some(turns) && !isOffered(parts);
}

const onCondition = new Set(conditions.split(' '));

function isNo(parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  const before = parts.slice(0, at);
  if (part?.does === 'no') {
    return isBare(part) || !before.some(({ text }) => onCondition.has(text));
  }
  // «ja, maar ik heb geen auto» is a yes with a condition
  return (
    part?.does === 'reason' &&
    !before.some(({ does, text }) => does === 'yes' || onCondition.has(text))
  );
}

/** «Nee» itself, and not only a phrase that says so. */
function isBare({ does, text }: Part): boolean {
  return does === 'no' && lexicon.get(text)?.includes('no') === true;
}

const why = new Set(reasonsFollow.split(' '));

/** A «nee» leads, or a whole clause of no: what follows is why. */
function isLed(parts: readonly Part[]): boolean {
  const at = parts.findIndex(({ does }) => !beforeAnswer.has(does));
  const [part, next] = parts.slice(at, at + 2);
  if (at < 0 || part?.does !== 'no') {
    return false;
  }
  return isBare(part) || next?.behindBreak === true || why.has(next?.text ?? '');
}

function turns({ does, text }: Part): boolean {
  return turning.has(does) || text === 'wel';
}

/** «JA of NEE», «ja/nee»: our own words, or both. */
function isOffered(parts: readonly Part[]): boolean {
  const codes = parts.filter(({ does }) => does === 'code').map(({ text }) => text);
  const isBoth = has(parts, 'yes') && new Set(codes).size > 1;
  return (
    isBoth ||
    parts.some(
      (part, at) =>
        part.does === 'no' &&
        (part.behindSlash || ['of', 'ou', 'or'].includes(parts[at - 1]?.text ?? '')),
    )
  );
}

/** «Dinsdag kan ik niet» says nothing of the other days; «nee, dinsdag kan ik niet» does. */
function isConditional(parts: readonly Part[]): boolean {
  const named = parts.some(({ does }) => does === 'time' || does === 'number' || does === 'month');
  return named && !parts.some(isBare) && !has(parts, 'end');
}

const beforeAnswer: ReadonlySet<Does> = new Set<Does>([
  ...calm,
  ...(['regret', 'pleased', 'soft', 'code'] as const),
]);

function guessIn(parts: readonly Part[]): Said['guess'] {
  const first = parts.find(({ does }) => does === 'yes' || does === 'no')?.does;
  const isTakenBack = first === 'yes' && has(parts, 'no') && !isOffered(parts);
  if (first === 'no' || isTakenBack) {
    return 'no';
  }
  if (first === 'yes') {
    return 'yes';
  }
  return has(parts, 'unsure') ? undefined : guessWithout(parts);
}

/** What she seems to say without a yes or a no. */
function guessWithout(parts: readonly Part[]): Said['guess'] {
  const lead = parts.find(({ does }) => !calm.includes(does))?.does;
  const isAway = has(parts, 'end') || has(parts, 'reason');
  if (has(parts, 'agree') || lead === 'soft') {
    return isAway || isDenied(parts) ? 'no' : 'yes';
  }
  if (lead === 'pleased') {
    return 'yes';
  }
  return isAway || isAgainst(parts) ? 'no' : undefined;
}

/** «Ik kan … niemand»; but «graag, maar niet dinsdag» is a yes with a condition. */
function isDenied(parts: readonly Part[]): boolean {
  const at = parts.findIndex(({ does }) => does === 'negation');
  return at >= 0 && !parts.slice(0, at).some(({ does }) => does === 'but');
}

const MOST_STRANGE_WORDS = 2;

/** «Niet dinsdag»; a story that holds a «niet» answers nothing. */
function isAgainst(parts: readonly Part[]): boolean {
  const strange = parts.filter(({ does }) => does === 'unknown').length;
  return (
    strange <= MOST_STRANGE_WORDS &&
    parts.some(({ does }) => does === 'reason' || does === 'negation' || does === 'regret')
  );
}

function numbersIn(parts: readonly Part[]): number[] {
  const numbers = parts.flatMap((part) =>
    part.does === 'number'
      ? [Number(part.text)]
      : isOrdinal(part)
        ? [ordinals[part.text] ?? 0]
        : [],
  );
  return [...new Set(numbers)];
}

/** «De eerste», «twee»: a choice where there is one, else a number as any. */
function isOrdinal({ text }: Part): boolean {
  return Object.hasOwn(ordinals, text);
}

function has(parts: readonly Part[], does: Does): boolean {
  return parts.some((part) => part.does === does);
}
