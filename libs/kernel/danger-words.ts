import { likeStandardWords } from './dialect.ts';
import { plainWords } from './plain-words.ts';

/** Stands in a danger word for up to this many words that may come between: «dagen … niet gezien». */
const GAP = '…';
const WORDS_BETWEEN = 5;

/**
 * Whether a text holds one of the city's danger words, as whole words, whatever the case or accents,
 * in dialect spelling too, and with or without an apostrophe: «hasn't», «hasnt»; «n'ouvre», «nouvre».
 * They only make sure that somebody is alerted and signposts are given; they decide nothing else.
 * @param words phrases; `…` between two parts lets up to five other words stand there
 */
export function holdsDangerWord(text: string, words: readonly string[]): boolean {
  return readings.some(({ read, phrases }) => {
    const heard = read(text);
    const said = new Set(heard);
    return words.some((phrase) => {
      const parts = partsOf(phrase, read, phrases);
      return said.has(parts[0]?.[0] ?? '') && stands(heard, parts);
    });
  });
}

type Parts = readonly (readonly string[])[];

/** The phrases are those of the city's file: each is read once. */
const readings = [
  { read: apart, phrases: new Map<string, Parts>() },
  { read: joined, phrases: new Map<string, Parts>() },
] as const;

function partsOf(
  phrase: string,
  read: (text: string) => readonly string[],
  known: Map<string, Parts>,
): Parts {
  const parts = known.get(phrase) ?? partsIn(phrase, read);
  known.set(phrase, parts);
  return parts;
}

function partsIn(phrase: string, read: (text: string) => readonly string[]): Parts {
  return phrase
    .split(GAP)
    .map((part) => read(part))
    .filter(([word]) => word !== '');
}

/** The words, parted at an apostrophe. */
function apart(text: string): readonly string[] {
  return likeStandardWords(plainWords(text).split(' '));
}

/** The words as they stand when nobody writes the apostrophe. */
function joined(text: string): readonly string[] {
  return apart(text.replace(/(?<=\p{L})['’`´](?=\p{L})/gu, ''));
}

function stands(heard: readonly string[], phrase: Parts): boolean {
  const [first, ...others] = phrase;
  return (
    first !== undefined &&
    heard.some((_, at) => isAt(heard, first, at) && restFollows(heard, others, at + first.length))
  );
}

/** Whether the parts follow from `from` on, each within the gap after the one before. */
function restFollows(heard: readonly string[], parts: Parts, from: number): boolean {
  const [next, ...others] = parts;
  if (next === undefined) {
    return true;
  }
  for (let at = from; at <= from + WORDS_BETWEEN; at += 1) {
    if (isAt(heard, next, at) && restFollows(heard, others, at + next.length)) {
      return true;
    }
  }
  return false;
}

function isAt(heard: readonly string[], part: readonly string[], at: number): boolean {
  return part.every((word, offset) => heard[at + offset] === word);
}
