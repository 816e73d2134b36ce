import { DAY_MS, HOUR_MS } from '#kernel';
import { readsWhole, type OwnWords, tokensOf, wordsOf } from '#reading';

/**
 * Why no person wrote a text, or nobody has to hear it again: `quote` holds nothing but a text of ours, or a question
 * behind one that was sent on, `again` says
 * what was just said, `too_quick` follows each of our texts faster than anybody types, and `sign_again` is one more
 * picture.
 */
export type Machine = 'reaction' | 'quote' | 'auto_reply' | 'again' | 'too_quick' | 'sign_again';

/** A text of a number that came before. */
export interface Earlier {
  readonly body: string;
  readonly at: Date;
}

export interface JustHeard {
  /** As it came in. */
  readonly body: string;
  readonly own: OwnWords;
  /** How surely danger is heard in what is left of it without our own words. */
  readonly danger: 'sure' | 'possible' | 'none';
  readonly at: Date;
}

/** What went to and fro with a number before, the newest first. */
export interface Before {
  readonly heard: readonly Earlier[];
  /** When all of them came, also where their words were not opened. */
  readonly heardAt: readonly Date[];
  /** When our texts left. */
  readonly sentAt: readonly Date[];
  /** The last of them asked something. */
  readonly asks: boolean;
}

/** So long the same words are no news. */
const SAME_FOR_MS = HOUR_MS;
/** So long one picture says what the next would. */
const SIGN_FOR_MS = DAY_MS;
/** «Langestraat 4» may have to be said twice. */
const FEWEST_WORDS = 4;
/** Within this time of our text nobody reads it, thinks, and types; two texts may cross, and so may a few. */
const QUICK_MS = 5_000;
const MOST_QUICK = 10;
/** A person may answer at once for longer; no machine does without end. */
const MOST_QUICK_ANSWERS = 25;
/** The same text within this time came by two ways: nobody sent it twice. */
const TWICE_WITHIN_MS = 60_000;

/** How far back it matters what was heard. */
export const LOOK_BACK_MS = SIGN_FOR_MS;

/** Whether a machine wrote it; undefined for what a person wrote for the first time. */
export function machineIn(text: JustHeard, before: Before): Machine | undefined {
  const { own, danger } = text;
  if (own.left === '' && text.body.trim() !== '') {
    return own.machine === 'reaction' ? 'reaction' : 'quote';
  }
  return (
    kindOf(own.machine, danger) ??
    saidBefore(text, before.heard) ??
    (isTooQuick(text, before) ? 'too_quick' : undefined)
  );
}

/** Where danger is sure, somebody may have written it; what only may be a machine's is hers where it is possible. */
function kindOf(
  machine: OwnWords['machine'],
  danger: JustHeard['danger'],
): 'reaction' | 'quote' | 'auto_reply' | undefined {
  if (machine === undefined || danger === 'sure') {
    return undefined;
  }
  if (machine === 'reaction') {
    return 'reaction';
  }
  if (machine === 'forward') {
    return danger === 'none' ? 'quote' : undefined;
  }
  return machine === 'auto-reply' || danger === 'none' ? 'auto_reply' : undefined;
}

/** Which of the earlier texts this is once more, delivered under another id; undefined where it is none. */
export function twinOf<T extends Earlier>(
  { body, at }: Pick<JustHeard, 'body' | 'at'>,
  heard: readonly T[],
): T | undefined {
  // «STOP», «START», «STOP» are three wishes: only the last before it may be the same
  const [last] = heard;
  const isTwin =
    last?.body === body && Math.abs(at.getTime() - last.at.getTime()) <= TWICE_WITHIN_MS;
  return isTwin ? last : undefined;
}

function saidBefore({ own, at }: JustHeard, heard: readonly Earlier[]): Machine | undefined {
  if (isSign(own.left)) {
    const isAgain = heard.some((one) => isWithin(SIGN_FOR_MS, one.at, at) && isSign(one.body));
    return isAgain ? 'sign_again' : undefined;
  }
  const tokens = tokensOf(own.left);
  const words = wordsOf(tokens);
  if (words.length < FEWEST_WORDS || readsWhole(tokens) !== undefined) {
    // an answer may be given to two questions, and a call for help twice
    return undefined;
  }
  const said = words.join(' ');
  const isAgain = heard.some(
    (one) => isWithin(SAME_FOR_MS, one.at, at) && wordsOf(tokensOf(one.body)).join(' ') === said,
  );
  return isAgain ? 'again' : undefined;
}

/** A picture, or several, and not a word. */
function isSign(words: string): boolean {
  const tokens = tokensOf(words);
  return tokens.length > 0 && tokens.every(({ kind }) => kind === 'sign' || kind === 'pause');
}

/** Each of her last texts came within seconds of one of ours. */
function isTooQuick(text: JustHeard, before: Before): boolean {
  const { heardAt, sentAt } = before;
  const most = mayAnswer(text, before) ? MOST_QUICK_ANSWERS : MOST_QUICK;
  const last = [text.at, ...heardAt].slice(0, most);
  return (
    last.length === most &&
    last.every((one) => sentAt.some((sent) => sent <= one && isWithin(QUICK_MS, sent, one)))
  );
}

/**
 * Other words than the last ones, and an answer to what we asked, a wish, or danger for sure: somebody waits for what
 * follows from it, and would wait in vain.
 */
function mayAnswer({ own, danger }: JustHeard, { heard, asks }: Before): boolean {
  const tokens = tokensOf(own.left);
  const [last] = heard;
  const isNew =
    last === undefined || wordsOf(tokensOf(last.body)).join(' ') !== wordsOf(tokens).join(' ');
  return isNew && (asks || danger === 'sure' || readsWhole(tokens) !== undefined);
}

function isWithin(ms: number, from: Date, until: Date): boolean {
  return Math.abs(until.getTime() - from.getTime()) <= ms;
}
