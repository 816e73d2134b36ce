import { likeStandardWords } from './dialect.ts';
import { asMeant, isLong } from './misspelt.ts';
import { plainWords } from './plain-words.ts';

/** Stands in a danger word for up to this many words that may come between: «dagen … niet gezien». */
const GAP = '…';
const WORDS_BETWEEN = 5;
/** Ends a danger word that counts only where a sentence ends: «ik kan niet meer.», but not «… meer komen». */
const END = '.';
/** Parts words of which any may stand there: «niet/niets … gezien/gehoord» is four danger words. */
const OR = '/';
/** Begins words that are no sign of danger, though a danger word stands in them: «!geen noodgeval». */
const HARMLESS = '!';
const SENTENCE_END = /[.!?;\n]+/u;

/**
 * Whether a text holds one of the city's danger words, as whole words, whatever the case or accents,
 * in dialect spelling too, with or without an apostrophe («hasn't», «hasnt»; «n'ouvre», «nouvre»), and with a slip
 * in a long word.
 * They only make sure that somebody is alerted and signposts are given; they decide nothing else.
 * @param words phrases; `…` between two parts lets up to five other words stand there, `/` between words lets any
 * of them stand there, `.` behind asks for the end of a sentence, and words with `!` before them count for nothing
 * where they stand
 */
export function holdsDangerWord(text: string, words: readonly string[]): boolean {
  return readings.some((reading) => {
    const known = words.flatMap((phrase) => phrasesOf(phrase, reading));
    const heard = hear(text, reading);
    const left = without(heard, known);
    return known.some((phrase) => !phrase.harmless && standsIn(left, phrase));
  });
}

interface Reading {
  readonly read: (text: string) => readonly string[];
  /** What each danger word stands for. */
  readonly phrases: Map<string, readonly Phrase[]>;
  readonly longWords: Set<string>;
}

interface Heard {
  readonly words: readonly string[];
  /** Each word that stands there, to look at no phrase in vain. */
  readonly said: ReadonlySet<string>;
  /** Where a sentence is over: the count of words until then. */
  readonly ends: ReadonlySet<number>;
}

interface Phrase {
  readonly parts: readonly (readonly string[])[];
  readonly atEnd: boolean;
  readonly harmless: boolean;
}

/** The phrases are those of the city's file: each is read once. */
const readings: readonly Reading[] = [apart, joined].map((read) => {
  return { read, phrases: new Map<string, Phrase[]>(), longWords: new Set<string>() };
});

/** The words, parted at an apostrophe. */
function apart(text: string): readonly string[] {
  return likeStandardWords(plainWords(text).split(' ').filter(isWord));
}

/** The words as they stand when nobody writes the apostrophe. */
function joined(text: string): readonly string[] {
  return apart(text.replace(/(?<=\p{L})['’`´](?=\p{L})/gu, ''));
}

function isWord(word: string): boolean {
  return word !== '';
}

function hear(text: string, { read, longWords }: Reading): Heard {
  const words: string[] = [];
  const ends = new Set<number>();
  for (const sentence of text.split(SENTENCE_END)) {
    words.push(...read(sentence).map((word) => asMeant(word, longWords)));
    ends.add(words.length);
  }
  return { words, said: new Set(words), ends };
}

function phrasesOf(danger: string, { read, phrases, longWords }: Reading): readonly Phrase[] {
  const known = phrases.get(danger);
  if (known !== undefined) {
    return known;
  }
  const all = waysToSay(danger).map((phrase) => {
    return {
      parts: phrase.split(GAP).map(read),
      atEnd: phrase.endsWith(END),
      harmless: phrase.startsWith(HARMLESS),
    };
  });
  for (const word of all.flatMap(({ parts }) => parts.flat()).filter(isLong)) {
    longWords.add(word);
  }
  phrases.set(danger, all);
  return all;
}

/** Each phrase that a danger word with alternatives stands for. */
function waysToSay(danger: string): string[] {
  return danger
    .split(' ')
    .map((words) => words.split(OR))
    .reduce<string[]>(
      (begun, words) => begun.flatMap((start) => words.map((word) => `${start} ${word}`.trim())),
      [''],
    );
}

/** What was heard, with a hole wherever harmless words stand within one sentence. */
function without(heard: Heard, phrases: readonly Phrase[]): Heard {
  const isOneSentence = (places: readonly number[]): boolean =>
    places.slice(1).every((at) => !heard.ends.has(at));
  const holes = new Set(
    phrases
      .filter((phrase) => phrase.harmless && mayStandIn(heard, phrase))
      .flatMap((phrase) => heard.words.map((_, at) => placesFrom(heard, phrase, at) ?? []))
      .filter(isOneSentence)
      .flat(),
  );
  return holes.size === 0
    ? heard
    : { ...heard, words: heard.words.map((word, at) => (holes.has(at) ? '' : word)) };
}

function standsIn(heard: Heard, phrase: Phrase): boolean {
  return (
    mayStandIn(heard, phrase) &&
    heard.words.some((_, at) => placesFrom(heard, phrase, at) !== undefined)
  );
}

function mayStandIn({ said }: Heard, { parts }: Phrase): boolean {
  return said.has(parts[0]?.[0] ?? '');
}

/** Where the words of a phrase stand when it begins here; undefined when it does not. */
function placesFrom(heard: Heard, { parts, atEnd }: Phrase, at: number): number[] | undefined {
  const [first, ...others] = parts;
  return first !== undefined && isAt(heard, first, at)
    ? restFrom(heard, { parts: others, atEnd }, placesOf(first, at))
    : undefined;
}

/** The places of the parts that follow what stands already, each within the gap after the one before. */
function restFrom(
  heard: Heard,
  { parts, atEnd }: Pick<Phrase, 'parts' | 'atEnd'>,
  before: number[],
): number[] | undefined {
  const [next, ...others] = parts;
  const from = (before.at(-1) ?? -1) + 1;
  if (next === undefined) {
    return !atEnd || heard.ends.has(from) ? before : undefined;
  }
  for (let at = from; at <= from + WORDS_BETWEEN; at += 1) {
    const found = isAt(heard, next, at)
      ? restFrom(heard, { parts: others, atEnd }, [...before, ...placesOf(next, at)])
      : undefined;
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function isAt({ words }: Heard, part: readonly string[], at: number): boolean {
  return part.length > 0 && part.every((word, offset) => words[at + offset] === word);
}

function placesOf(part: readonly string[], at: number): number[] {
  return part.map((_, offset) => at + offset);
}
