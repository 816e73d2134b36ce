/** Stands in a phrase for up to this many words that may come between: «wil … dood». */
const GAP = '…';
const WORDS_BETWEEN = 3;
/** What turns a phrase around when it stands in a gap or just before: «ik wil niet dood». */
const NOT = new Set('niet geen nooit zonder ne pas jamais sans not never no dont wont'.split(' '));

interface Phrase {
  readonly written: string;
  /** In the parts between the gaps, a choice of words for each place. */
  readonly parts: readonly (readonly ReadonlySet<string>[])[];
}

/** Finds phrases in the words of a text. */
export type FindPhrases = (words: readonly string[]) => string[];

/**
 * Prepares phrases to be found, as whole words in standard spelling: `…` between two parts lets up to three other
 * words stand there, none of them «niet»; `/` between words lets any of them stand there.
 * @param spell how a written word is spelled in a text
 */
export function phraseFinder(
  written: readonly string[],
  spell: (words: string) => readonly string[],
): FindPhrases {
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of written.map((one) => phraseOf(one, spell))) {
    for (const first of phrase.parts[0]?.[0] ?? []) {
      byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
    }
  }
  return (words) => {
    const found = new Set<string>();
    words.forEach((word, at) => {
      for (const { written, parts } of byFirst.get(word) ?? []) {
        if (!NOT.has(words[at - 1] ?? '') && standsAt(words, parts, at)) {
          found.add(written);
        }
      }
    });
    return [...found];
  };
}

function phraseOf(written: string, spell: (words: string) => readonly string[]): Phrase {
  const parts = written.split(GAP).map((part) =>
    part
      .trim()
      .split(/\s+/u)
      .map((choice) => choice.split('/').map(spell))
      .flatMap(placesOf),
  );
  return { written, parts };
}

/** «j'ai» is one word, «kweet» two: a choice of one word each takes a place, one of more words a place each. */
function placesOf(choices: readonly (readonly string[])[]): ReadonlySet<string>[] {
  const longest = Math.max(...choices.map(({ length }) => length));
  return Array.from(
    { length: longest },
    (_, at) => new Set(choices.flatMap((words) => words[at] ?? [])),
  );
}

function standsAt(words: readonly string[], parts: Phrase['parts'], at: number): boolean {
  const [first, ...others] = parts;
  if (first === undefined) {
    return true;
  }
  if (!first.every((choice, offset) => choice.has(words[at + offset] ?? ''))) {
    return false;
  }
  const next = at + first.length;
  return others.length === 0 || standsBehind(words, others, next);
}

function standsBehind(words: readonly string[], parts: Phrase['parts'], from: number): boolean {
  for (let at = from; at <= from + WORDS_BETWEEN; at += 1) {
    if (standsAt(words, parts, at)) {
      return true;
    }
    if (NOT.has(words[at] ?? '')) {
      return false;
    }
  }
  return false;
}
