import { thirdPerson } from '../words/people.ts';
import { bringsSomebodyIn } from './danger-of.ts';
import { byItself } from './by-itself.ts';
import { readsWhole } from './reads-whole.ts';
import { normalise } from '../text/normalise.ts';
import { placesIn } from '../text/places.ts';
import { tokensOf, wordsOf } from '../text/tokens.ts';
import { tomorrowWords, weekdays } from '../words/days.ts';
import {
  absences,
  answersThen,
  busyNow,
  meanwhile,
  MOST_WORDS_OF_ABSENCE,
  ownAbsences,
  thereAgainOn,
  willDo,
} from '../words/absences.ts';
import {
  automaticReplies,
  forwardMarks,
  MOST_WORDS_OF_CANNED,
  reactionJoints,
  reactionTails,
  reactionVerbs,
  surelyAutomatic,
} from '../words/machines.ts';

/** What a person wrote of a text, and what a telephone added. */
export interface OwnWords {
  /** The text without what it quotes of us: read this. Empty where nothing else stands in it. */
  readonly words: string;
  /** The same of a reaction as well, which may be a person's: «Vond 'n briefje: 'ik wil niet meer leven'». */
  readonly left: string;
  /**
   * Not written by a person: never answered, never a report, and no answer to anything. What is `canned` may be her
   * own words as well: «niet antwoorden op dit bericht, hij leest mee»; and what she asks behind a text of ours that
   * she sends on is a `forward`.
   */
  readonly machine: 'auto-reply' | 'canned' | 'reaction' | 'forward' | undefined;
}

const third = new Set(thirdPerson.split(' '));
const days = new Set([...weekdays, tomorrowWords].flatMap((day) => day.split(' ')));
const QUOTES = `"“”„«»'‘’`;
const QUOTED = new RegExp(`[${QUOTES}][^\\n]*[${QUOTES}]?`, 'u');
/** Shorter than this, a piece of ours may be her own words: «Tot binnenkort!» */
export const SHORTEST_QUOTE = 20;
const WORDS_AT_AN_END = 8;
/** So many of our last texts may be quoted. */
export const MOST_TEXTS = 5;

/** @param ours our last texts to that number, the newest first: what quotes them is not hers */
export function ownWords(text: string, ours: readonly string[] = []): OwnWords {
  const unquoted = text.replace(/^\s*>.*$/gmu, '');
  const rest = ours.slice(0, MOST_TEXTS).reduce(withoutQuote, unquoted).trim();
  const forwarded = rest === unquoted.trim() ? undefined : behindMark(rest);
  const left = forwarded ?? rest;
  return isReaction(text)
    ? { words: '', left, machine: 'reaction' }
    : { words: left, left, machine: automaticIn(left) ?? forwardIn(forwarded) };
}

/** What stands behind «Fwd:»; undefined where no such mark does. */
function behindMark(text: string): string | undefined {
  const [, mark, behind] = /^[^\p{L}]*([\p{L} ]{2,40}?)\s*[:\n](.*)$/su.exec(text) ?? [];
  return mark !== undefined && forwardMarks.includes(plain(mark))
    ? (behind ?? '').replace(/^[\s"“”„«»:-]+|[\s"“”„«»-]+$/gu, '')
    : undefined;
}

/** Where a place or somebody is named in what she asks, it may be a report. */
function forwardIn(asked: string | undefined): 'forward' | undefined {
  return asked === undefined || namesAny(asked) ? undefined : 'forward';
}

function namesAny(text: string): boolean {
  const tokens = tokensOf(text);
  const isOfOther = wordsOf(tokens).some((word) => third.has(word));
  return placesIn(tokens).length > 0 || bringsSomebodyIn({ tokens }) || isOfOther;
}

/** «Vond "…" leuk», «Liked “…”», «👍 op "…"»: a picture or a verb, and a quote to the end. */
function isReaction(text: string): boolean {
  const quote = QUOTED.exec(text);
  if (quote === null) {
    return false;
  }
  const before = plain(text.slice(0, quote.index));
  const behind = plain(text.slice(text.lastIndexOf(closing(text)) + 1));
  const isVerb = reactionVerbs.some((verb) => before === verb || isVerbWithSign(before, verb));
  const isTail = behind === '' || reactionTails.includes(behind);
  return isTail && (isVerb || isSignTo(text.slice(0, quote.index)));
}

function closing(text: string): string {
  return Array.from(text).findLast((letter) => QUOTES.includes(letter)) ?? '"';
}

/** «reageerde met 👍 op», «a réagi avec ❤ à», «removed a like from»: a verb, and few words of its own. */
function isVerbWithSign(before: string, verb: string): boolean {
  const rest = before.startsWith(`${verb} `) ? before.slice(verb.length + 1).split(' ') : [];
  return rest.length > 0 && rest.length <= 5 && isJoint(rest.at(-1) ?? '');
}

function isSignTo(before: string): boolean {
  const sign = /^\P{L}*\p{Extended_Pictographic}\P{L}*/u.exec(before)?.[0];
  return sign !== undefined && isJoint(plain(before.slice(sign.length)));
}

function isJoint(words: string): boolean {
  return reactionJoints.includes(words) || words === 'from' || words === 'van' || words === 'de';
}

/** A machine says what it is where it begins or ends; between them a person may tell of one. */
function automaticIn(text: string): 'auto-reply' | 'canned' | undefined {
  const said = plain(text).split(' ');
  const [begin, end] = [said.slice(0, WORDS_AT_AN_END), said.slice(-WORDS_AT_AN_END)];
  if (says(begin, surelyAutomatic) || says(end, surelyAutomatic)) {
    return 'auto-reply';
  }
  if (says(said, absences) && says(said, meanwhile)) {
    return 'canned';
  }
  if (isAbsence(text, said)) {
    return 'canned';
  }
  const isShort = said.length <= MOST_WORDS_OF_CANNED;
  return isShort && says(said, automaticReplies) ? 'canned' : undefined;
}

/**
 * «Ik ben er even niet, terug op 14/12»: she is away, and says until when or what she does then, and names nobody; or
 * she is busy and says what she does then. What the grammar reads whole, or holds a yes or a no beside that, is an
 * answer of hers: «I'll get back to you» is none.
 */
function isAbsence(text: string, said: readonly string[]): boolean {
  const then = says(said, answersThen);
  const isSaid =
    said.length <= MOST_WORDS_OF_ABSENCE &&
    ((says(said, ownAbsences) && (then || saysWhen(said))) || (says(said, busyNow) && then));
  return isSaid && !answersBeside(text, said) && !namesAny(text.replace(/\d+/gu, ''));
}

const absent = [...ownAbsences, ...busyNow];
const willAnswer = willDo.flatMap((will) => answersThen.map((then) => `${will} ${then}`));
const cannedPhrases = [...willAnswer, ...answersThen, ...absent];

function answersBeside(text: string, said: readonly string[]): boolean {
  const beside = cannedPhrases.reduce(
    (rest, phrase) => rest.replaceAll(` ${phrase} `, ' … '),
    ` ${said.join(' ')} `,
  );
  const isMore = /\p{L}/u.test(beside);
  return readsWhole(tokensOf(text)) !== undefined || (isMore && answers(beside));
}

function answers(text: string): boolean {
  const tokens = tokensOf(text);
  const { says, guess } = byItself({ tokens });
  return readsWhole(tokens) !== undefined || says !== undefined || guess === 'yes';
}

/** A day or a number, a few words behind «terug». */
function saysWhen(said: readonly string[]): boolean {
  const all = said.join(' ');
  return thereAgainOn.some((phrase) => {
    const [, behind] = ` ${all} `.split(` ${phrase} `, 2);
    const next = behind?.split(' ').slice(0, 3) ?? [];
    return next.some((word) => /^\d/u.test(word) || days.has(word));
  });
}

function says(words: readonly string[], phrases: readonly string[]): boolean {
  const said = ` ${words.join(' ')} `;
  return phrases.some((phrase) => said.includes(` ${phrase} `));
}

/** Cuts the longest end, begin or whole of a text of ours that stands in hers. */
function withoutQuote(text: string, ours: string): string {
  const sought = ours.trim();
  const at = sought.length < SHORTEST_QUOTE ? -1 : text.indexOf(sought);
  if (at >= 0) {
    return `${text.slice(0, at)}\n${text.slice(at + sought.length)}`;
  }
  // a telephone quotes the begin, and says with dots that there was more
  const begin = sought.slice(0, SHORTEST_QUOTE);
  const from = begin.length < SHORTEST_QUOTE ? -1 : text.indexOf(begin);
  if (from < 0) {
    return text;
  }
  let length = SHORTEST_QUOTE;
  while (length < sought.length && text[from + length] === sought[length]) {
    length += 1;
  }
  return `${text.slice(0, from)}\n${text.slice(from + length).replace(/^(?:…|\.{2,})/u, '')}`;
}

function plain(text: string): string {
  return normalise(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
