import { normalise } from '../text/normalise.ts';
import {
  automaticReplies,
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
  /** Not written by a person: never answered, never a report, and no answer to anything. */
  readonly machine: 'auto-reply' | 'reaction' | undefined;
}

const QUOTES = `"“”„«»'‘’`;
const QUOTED = new RegExp(`[${QUOTES}][^\\n]*[${QUOTES}]?`, 'u');
/** Shorter than this, a piece of ours may be her own words: «Tot binnenkort!» */
const SHORTEST_QUOTE = 20;
const MOST_TEXTS = 5;

/** @param ours our last texts to that number, the newest first: what quotes them is not hers */
export function ownWords(text: string, ours: readonly string[] = []): OwnWords {
  if (isReaction(text)) {
    return { words: '', machine: 'reaction' };
  }
  const words = ours
    .slice(0, MOST_TEXTS)
    .reduce(withoutQuote, text.replace(/^\s*>.*$/gmu, ''))
    .trim();
  return { words, machine: isAutomatic(words) ? 'auto-reply' : undefined };
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

function isAutomatic(text: string): boolean {
  const said = ` ${plain(text)} `;
  const says = (phrase: string): boolean => said.includes(` ${phrase} `);
  const isShort = said.split(' ').length - 2 <= MOST_WORDS_OF_CANNED;
  return surelyAutomatic.some(says) || (isShort && automaticReplies.some(says));
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
