import { tokensOf } from '../text/tokens.ts';
import { always, beforeDigit, type Choices, digits, fillers, yesOrNo } from '../words/choices.ts';
import { answerTo, type Read } from './answer-to.ts';
import { keyOf, longestByFirst } from './lexicon.ts';
import { said } from './phrases.ts';

/** Asks for the question again: what was said is no choice, or more than one. */
export const AGAIN = '*';
const MOST_WORDS = 12;

/** Phrases in standard spelling with their keys, and how long those are that begin with a word. */
interface Compiled {
  readonly keys: ReadonlyMap<string, string>;
  readonly longest: ReadonlyMap<string, number>;
}

const compiled = new WeakMap<Choices, Compiled>();
const emptyWords = standard(fillers);
const numberWords = standard(beforeDigit);
const numbers = compile(digits);

/** The key that somebody means who says something: one choice and nothing that speaks against it, else `*`. */
export function choose(text: Read, choices: Choices): string {
  const words = said(text.tokens);
  if (words.length > MOST_WORDS) {
    return AGAIN;
  }
  return (
    digitIn(words) ??
    (choices === yesOrNo ? yesOrNoIn(text) : undefined) ??
    choiceIn(words, choices) ??
    AGAIN
  );
}

/** A number and no more: «een» is an article as well. */
function digitIn(words: readonly string[]): string | undefined {
  const [only, ...others] = words.filter((word) => !numberWords.has(word));
  return others.length === 0 ? numbers.keys.get(only ?? '') : undefined;
}

/** «Joak» is a yes on the telephone too; of a yes and a no together it is asked again. */
function yesOrNoIn(text: Read): string | undefined {
  const asked = { open: [], lastWasOffer: false, visitNow: false, visitAsked: false };
  const { kind } = answerTo(text, { ...asked, question: 'confirm' });
  const both = choiceKeys(said(text.tokens), compiledOf(yesOrNo));
  const isBoth = both !== undefined && both.size > 1;
  return isBoth ? AGAIN : kind === 'yes' ? '1' : kind === 'no' ? '2' : undefined;
}

function choiceIn(words: readonly string[], choices: Choices): string | undefined {
  const [only, ...others] = choiceKeys(words, compiledOf(choices)) ?? [];
  return others.length === 0 ? only : undefined;
}

/** All that is chosen; undefined where something else stands in it. */
function choiceKeys(
  words: readonly string[],
  { keys, longest }: Compiled,
): Set<string> | undefined {
  const chosen = new Set<string>();
  for (let at = 0; at < words.length;) {
    const length = longestAt(words, at, { keys, longest });
    if (length > 0) {
      chosen.add(keys.get(words.slice(at, at + length).join(' ')) ?? AGAIN);
    } else if (!emptyWords.has(words[at] ?? '')) {
      return undefined;
    }
    at += Math.max(length, 1);
  }
  return chosen;
}

function longestAt(words: readonly string[], at: number, { keys, longest }: Compiled): number {
  const most = Math.min(longest.get(words[at] ?? '') ?? 0, words.length - at);
  for (let length = most; length > 0; length -= 1) {
    if (keys.has(words.slice(at, at + length).join(' '))) {
      return length;
    }
  }
  return 0;
}

function compiledOf(choices: Choices): Compiled {
  const known = compiled.get(choices) ?? compile(always, choices);
  compiled.set(choices, known);
  return known;
}

function compile(...lists: readonly Choices[]): Compiled {
  const keys = new Map(
    lists.flatMap((list) =>
      Object.entries(list).flatMap(([key, phrases]) =>
        phrases.map((phrase): [string, string] => [keyOf(phrase), key]),
      ),
    ),
  );
  return { keys, longest: longestByFirst(keys.keys()) };
}

function standard(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(Array.from(words).flatMap((word) => said(tokensOf(word))));
}
