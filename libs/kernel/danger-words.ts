import { likeStandardWords } from './dialect.ts';
import { LongWords } from './misspelt.ts';
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
  return readingsOf(words).some((reading) => {
    const heard = hearOnce(text, reading);
    const left = without(heard, phrasesIn(heard, reading.harmless));
    return phrasesIn(left, reading.telling).some((phrase) => standsIn(left, phrase));
  });
}

type Read = (text: string) => readonly string[];
/** By their first word, to look at no phrase in vain. */
type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/** A list of danger words, as a text is read. */
interface Reading {
  readonly read: Read;
  readonly telling: Phrases;
  readonly harmless: Phrases;
  readonly longWords: LongWords;
  /** The last text, for it is looked at several times in a row. */
  last?: { readonly text: string; readonly heard: Heard };
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

/** The lists that were asked for, the last one first: they come from the city's file, in arrays made for the occasion. */
const known: { readonly words: readonly string[]; readonly readings: readonly Reading[] }[] = [];
const MOST_LISTS = 12;

function readingsOf(words: readonly string[]): readonly Reading[] {
  const at = known.findIndex((list) => isSame(list.words, words));
  const [list = { words, readings: [apart, joined].map((read) => readingOf(words, read)) }] =
    at < 0 ? [] : known.splice(at, 1);
  known.unshift(list);
  known.length = Math.min(known.length, MOST_LISTS);
  return list.readings;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at]);
}

function readingOf(words: readonly string[], read: Read): Reading {
  const phrases = words.flatMap((danger) => phrasesOf(danger, read));
  const longWords = new LongWords();
  for (const word of phrases.flatMap(({ parts }) => parts.flat())) {
    longWords.add(word);
  }
  return {
    ...{ read, longWords },
    telling: byFirstWord(phrases.filter(({ harmless }) => !harmless)),
    harmless: byFirstWord(phrases.filter(({ harmless }) => harmless)),
  };
}

function byFirstWord(phrases: readonly Phrase[]): Phrases {
  const all = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const first = phrase.parts[0]?.[0] ?? '';
    const others = all.get(first) ?? [];
    others.push(phrase);
    all.set(first, others);
  }
  return all;
}

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

function hearOnce(text: string, reading: Reading): Heard {
  if (reading.last?.text !== text) {
    reading.last = { text, heard: hear(text, reading) };
  }
  return reading.last.heard;
}

function hear(text: string, { read, longWords }: Reading): Heard {
  const words: string[] = [];
  const ends = new Set<number>();
  const meant = new Map<string, string>();
  const asMeant = (word: string): string => {
    const known = meant.get(word) ?? longWords.asMeant(word);
    meant.set(word, known);
    return known;
  };
  for (const sentence of text.split(SENTENCE_END)) {
    words.push(...read(sentence).map(asMeant));
    ends.add(words.length);
  }
  return { words, said: new Set(words), ends };
}

function phrasesOf(danger: string, read: Read): Phrase[] {
  return waysToSay(danger).map((phrase) => ({
    parts: phrase.split(GAP).map(read),
    atEnd: phrase.endsWith(END),
    harmless: phrase.startsWith(HARMLESS),
  }));
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
function without(heard: Heard, harmless: readonly Phrase[]): Heard {
  const isOneSentence = (places: readonly number[]): boolean =>
    places.slice(1).every((at) => !heard.ends.has(at));
  const holes = new Set(
    harmless
      .flatMap((phrase) => heard.words.map((_, at) => placesFrom(heard, phrase, at) ?? []))
      .filter(isOneSentence)
      .flat(),
  );
  return holes.size === 0
    ? heard
    : { ...heard, words: heard.words.map((word, at) => (holes.has(at) ? '' : word)) };
}

/** Those of which each word was said. */
function phrasesIn({ said }: Heard, phrases: Phrases): Phrase[] {
  return Array.from(said)
    .flatMap((word) => phrases.get(word) ?? [])
    .filter(({ parts }) => parts.every((words) => words.every((word) => said.has(word))));
}

function standsIn(heard: Heard, phrase: Phrase): boolean {
  return heard.words.some((_, at) => placesFrom(heard, phrase, at) !== undefined);
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
