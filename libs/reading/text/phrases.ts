/** Stands in a phrase for up to this many words that may come between: «wil … dood». */
const GAP = '…';
const WORDS_BETWEEN = 3;
/**
 * What turns a phrase around when it stands in a gap or just before: «ik wil niet dood». A phrase that denies by itself is
 * not turned by more of them: «elle ne respire plus».
 */
const NOT = new Set(
  'niet geen nooit zonder ne pas plus jamais sans not never no dont wont'.split(' '),
);

interface Phrase {
  /** In the parts between the gaps, a choice of words for each place. */
  readonly parts: readonly (readonly ReadonlySet<string>[])[];
  readonly denies: boolean;
}

/** The phrases that stand in the words of a text, as they stand there. */
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
      for (const phrase of byFirst.get(word) ?? []) {
        const isTurned = !phrase.denies && NOT.has(words[at - 1] ?? '');
        const end = isTurned ? undefined : endAt(words, phrase, at);
        if (end !== undefined) {
          found.add(words.slice(at, end).join(' '));
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
  const denies = parts.flat().some((choice) => [...choice].some((word) => NOT.has(word)));
  return { parts, denies };
}

/** «j'ai» is one word, «kweet» two: a choice of one word each takes a place, one of more words a place each. */
function placesOf(choices: readonly (readonly string[])[]): ReadonlySet<string>[] {
  const longest = Math.max(...choices.map(({ length }) => length));
  return Array.from(
    { length: longest },
    (_, at) => new Set(choices.flatMap((words) => words[at] ?? [])),
  );
}

/** Behind which word a phrase ends that begins here; undefined where it does not stand here. */
function endAt(words: readonly string[], phrase: Phrase, at: number, part = 0): number | undefined {
  const choices = phrase.parts[part] ?? [];
  if (!choices.every((choice, offset) => choice.has(words[at + offset] ?? ''))) {
    return undefined;
  }
  const behind = at + choices.length;
  const isLast = part + 1 >= phrase.parts.length;
  return isLast ? behind : endBehind(words, phrase, behind, part + 1);
}

function endBehind(
  words: readonly string[],
  phrase: Phrase,
  from: number,
  part: number,
): number | undefined {
  for (let at = from; at <= from + WORDS_BETWEEN; at += 1) {
    const end = endAt(words, phrase, at, part);
    if (end !== undefined) {
      return end;
    }
    if (!phrase.denies && NOT.has(words[at] ?? '')) {
      return undefined;
    }
  }
  return undefined;
}
