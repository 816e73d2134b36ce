import type { Token } from '../text/tokens.ts';

/** Features are counted in so many places; two that fall in one place are seldom both telling. */
export const PLACES = 1 << 18;
const SHORTEST_GROUP = 2;
const LONGEST_GROUP = 5;
/** What a group of letters, a word, two words and two words with one or two between weigh beside each other. */
const WEIGHTS = { letters: 1, word: 2.5, pair: 1.5, apart: 1, farApart: 0.8 } as const;

/** What a text is scored by: places in the model, how much each weighs, and the word each belongs to. */
export interface Features {
  readonly places: readonly number[];
  readonly weights: readonly number[];
  /** Index into `words`. */
  readonly ofWord: readonly number[];
  readonly words: readonly string[];
}

/** Groups of letters within each word, words in standard spelling, and pairs of words that stand together. */
export function featuresOf(tokens: readonly Token[]): Features {
  const found = new Found();
  for (const token of tokens) {
    const said = saidBy(token);
    if (said.length > 0) {
      found.beginWord(token.text);
      found.addLetters(token.text);
      for (const word of said) {
        found.addWord(word);
      }
    }
  }
  return found.finish();
}

/** Longer numbers by their length only: a year or a telephone says nothing, that there is one may. */
function saidBy({ kind, text, words }: Token): readonly string[] {
  switch (kind) {
    case 'word':
      return words;
    case 'number':
      return [text.length > 2 ? '000' : text];
    case 'question':
      return ['?'];
    case 'sign':
      return [text];
    case 'end':
    case 'pause':
    case 'cut':
      return [];
  }
}

/** In which text a place was last seen: each feature counts once, however often it stands there. */
const seenIn = new Uint32Array(PLACES);
let texts = 0;

class Found {
  private readonly text = (texts += 1);
  private readonly places: number[] = [];
  private readonly weights: number[] = [];
  private readonly ofWord: number[] = [];
  private readonly words: string[] = [];
  private readonly before: string[] = ['', '', ''];
  private squares = 0;

  beginWord(word: string): void {
    this.words.push(word);
  }

  addWord(word: string): void {
    const [third = '', second = '', last = ''] = this.before;
    this.add(hashOf(word, 1), WEIGHTS.word);
    this.add(hashOf(word, hashOf(last, 2)), WEIGHTS.pair);
    if (second !== '') {
      this.add(hashOf(word, hashOf(second, 9)), WEIGHTS.apart);
    }
    if (third !== '') {
      this.add(hashOf(word, hashOf(third, 11)), WEIGHTS.farApart);
    }
    this.before.push(word);
    this.before.shift();
  }

  /** From each letter on, one group grows out of the other, so that no letter is looked at more than five times. */
  addLetters(word: string): void {
    const framed = ` ${word} `;
    for (let from = 0; from < framed.length - 1; from += 1) {
      const longest = Math.min(LONGEST_GROUP, framed.length - from);
      let hash = begun(3);
      for (let length = 1; length <= longest; length += 1) {
        hash = withLetter(hash, framed.charCodeAt(from + length - 1));
        if (length >= SHORTEST_GROUP) {
          this.add(mixed(hash), WEIGHTS.letters);
        }
      }
    }
  }

  /** All texts of one weight, so that a long one does not count more than a short one. */
  finish(): Features {
    const { places, weights, ofWord, words } = this;
    const length = Math.sqrt(this.squares);
    for (let at = 0; at < weights.length; at += 1) {
      weights[at] = (weights[at] ?? 0) / length;
    }
    return { places, weights, ofWord, words };
  }

  private add(hash: number, weight: number): void {
    const place = hash & (PLACES - 1);
    if (seenIn[place] !== this.text) {
      seenIn[place] = this.text;
      this.places.push(place);
      this.weights.push(weight);
      this.squares += weight * weight;
      this.ofWord.push(this.words.length - 1);
    }
  }
}

/** FNV-1a, over the code units of a word. */
function hashOf(word: string, seed: number): number {
  let hash = begun(seed);
  for (let at = 0; at < word.length; at += 1) {
    hash = withLetter(hash, word.charCodeAt(at));
  }
  return mixed(hash);
}

function begun(seed: number): number {
  return 0x811c9dc5 ^ seed;
}

function withLetter(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

function mixed(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}
