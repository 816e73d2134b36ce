import { behind, joinedWords, ofMine, spellings } from '../words/spellings.ts';

const standard = byWriting(spellings);
const standardBehind: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(behind).map(([before, words]) => [before, byWriting(words)]),
);
const joined: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(joinedWords).flatMap(([words, others]) =>
    others.split(' ').map((other): [string, string[]] => [other, words.split(' ')]),
  ),
);
const verbs: ReadonlySet<string> = new Set(ofMine.split(' '));

/** Whether a word is written as the dialect writes it. */
export function isDialect(word: string): boolean {
  return standard.has(word) || joined.has(word) || ownVerb(word) !== undefined;
}

/**
 * A word (lower case, no accents) as the standard language spells it: «nie» is «niet», «kweet» is «ik weet».
 * @param before the standard word that stands before it: «mi» is «meer» behind «niet» only
 */
export function standardWords(word: string, before = ''): readonly string[] {
  const known = standardBehind.get(before)?.get(word) ?? standard.get(word);
  if (known !== undefined) {
    return [known];
  }
  const verb = ownVerb(word);
  return joined.get(word) ?? (verb === undefined ? [word] : ['ik', verb]);
}

/** What «k», for «ik», is written onto: «kwil», «kzyn». */
function ownVerb(word: string): string | undefined {
  if (!word.startsWith('k')) {
    return undefined;
  }
  const rest = word.slice(1);
  const verb = standard.get(rest) ?? rest;
  return verbs.has(verb) ? verb : undefined;
}

/**
 * How a word is perhaps meant when its letters are drawn out: «jaaa» and «neee» for «ja» and «nee».
 * The word itself comes first; a doubled letter inside a word is spelling and stays.
 */
export function drawnOut(word: string): string[] {
  if (!DOUBLED.test(word)) {
    return [word];
  }
  const calm = word.replace(/(\p{L})\1{2,}/gu, '$1$1');
  const short = word.replace(/(\p{L})\1{2,}/gu, '$1').replace(/(\p{L})\1+$/u, '$1');
  return [...new Set([word, calm, short])];
}

const DOUBLED = /(\p{L})\1/u;

function byWriting(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([word, others]) =>
      others.split(' ').map((other): [string, string] => [other, word]),
    ),
  );
}
