import { drawnOut, standardWords } from '../text/spelling.ts';
import type { Token } from '../text/tokens.ts';
import { spelledOut } from '../words/spelled-out.ts';
import { knownWords } from './lexicon.ts';

/** One word, number or picture of a text, as the vocabulary writes it. */
export interface Unit {
  readonly kind: 'word' | 'number' | 'question' | 'sign' | 'cut';
  readonly word: string;
  /** As it was written. */
  readonly text: string;
  /** Punctuation or a new line stands before it. */
  readonly behindBreak: boolean;
  /** No space stands before it. */
  readonly joined: boolean;
  /** A slash stands before it: «ja/nee» and «15/12». */
  readonly behindSlash: boolean;
}

/** The letters of a smile, as far as they are letters: «:p», «;-D». */
const SMILES = new Set(['p', 'd']);

/** The words of a text without its punctuation; «S T O P» is one word. */
export function unitsOf(tokens: readonly Token[]): Unit[] {
  const units: Unit[] = [];
  let marks = '';
  for (const token of tokens) {
    if (token.kind === 'end' || token.kind === 'pause') {
      marks += token.text;
    } else {
      if (!isSmile(token, marks)) {
        units.push(...unitsIn(token, marks));
      }
      marks = '';
    }
  }
  return withSpelledOut(units);
}

function isSmile({ kind, text, joined }: Token, marks: string): boolean {
  return kind === 'word' && joined && SMILES.has(text) && /[:;][-']?$/u.test(marks);
}

function unitsIn({ kind, text, words, joined }: Token, marks: string): Unit[] {
  if (kind === 'end' || kind === 'pause') {
    return [];
  }
  const place = { joined, behindBreak: marks !== '', behindSlash: marks === '/' };
  const said = kind === 'word' ? asKnown(text, words) : [text];
  return said.map((word, at) => {
    return at === 0
      ? { kind, word, text, ...place }
      : { kind, word, text: '', joined: false, behindBreak: false, behindSlash: false };
  });
}

/** A word as it is known: in standard spelling, or with its letters drawn in. */
function asKnown(text: string, words: readonly string[]): readonly string[] {
  if (words.every((word) => knownWords.has(word))) {
    return words;
  }
  const spelled = drawnOut(text)
    .map((word) => standardWords(word))
    .find((said) => said.every((word) => knownWords.has(word)));
  return spelled ?? words;
}

const maySpell = new Set(spelledOut.split(' '));

/** Letters that stand apart are one word where that word is often written so. */
function withSpelledOut(units: readonly Unit[]): Unit[] {
  const joined: Unit[] = [];
  for (let at = 0; at < units.length;) {
    const letters = lettersAt(units, at);
    const word = letters.map(({ text }) => text).join('');
    const [first] = letters;
    if (letters.length > 1 && first !== undefined && maySpell.has(word)) {
      joined.push({ ...first, word, text: word });
      at += letters.length;
    } else {
      joined.push(...units.slice(at, at + Math.max(letters.length, 1)));
      at += Math.max(letters.length, 1);
    }
  }
  return joined;
}

function lettersAt(units: readonly Unit[], at: number): Unit[] {
  const letters: Unit[] = [];
  for (let next = at; units[next]?.kind === 'word' && units[next]?.text.length === 1; next += 1) {
    letters.push(...units.slice(next, next + 1));
  }
  return letters;
}
