import type { Token } from '../text/tokens.ts';
import { DENIAL, type Person, personOf, subjectOf } from './persons.ts';

/** Features are counted in so many places; two that fall in one place are seldom both telling. */
export const PLACES = 1 << 18;
const SHORTEST_GROUP = 2;
const LONGEST_GROUP = 5;
/**
 * What a group of letters, a word, two words and two words with one or two between weigh beside each other; a word
 * beside a person, behind a subject, and behind a denial.
 */
const WEIGHTS = {
  ...{ letters: 0.7, word: 2.5, pair: 1.5, apart: 1, farApart: 0.8 },
  ...{ person: 1.5, subject: 1.5, denied: 0.8 },
} as const;
/** Beside all its words: which persons a text names, the first of them in their order, how long it is. */
const WHOLE = { persons: 0.45, order: 0.35, length: 0.2 } as const;
/** So many words behind a subject or a denial still belong to it. */
const REACH = 4;
const FIRST_PERSONS = 3;
const LONGEST_COUNTED = 8;

/** What a text is scored by: places in the model, how much each weighs, and the word each belongs to. */
export interface Features {
  readonly places: readonly number[];
  readonly weights: readonly number[];
  /** Index into `words`. */
  readonly ofWord: readonly number[];
  readonly words: readonly string[];
}

/**
 * Groups of letters within each word, words in standard spelling, pairs of words that stand together, and of whom they
 * speak.
 */
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
  private count = 0;
  private person: Person | undefined;
  private subject: Person | undefined;
  private subjectAt = 0;
  private denialAt = Number.NEGATIVE_INFINITY;
  private named = 0;
  private readonly order: Person[] = [];

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
    this.addPerson(word, last);
    this.before.push(word);
    this.before.shift();
  }

  /** Who is beside a word, and whose doing or denied it is: «ik … wenen» and «ze … wenen» are two stories. */
  private addPerson(word: string, last: string): void {
    const person = personOf(word);
    if (this.person !== undefined) {
      this.add(hashOf(word, 20 + this.person), WEIGHTS.person);
    }
    if (person !== undefined) {
      this.add(hashOf(last, 30 + person), WEIGHTS.person);
      this.add(hashOf('', 40 + 8 * person + (this.person ?? 7)), WEIGHTS.person);
    }
    const fromSubject = this.count - this.subjectAt;
    if (this.subject !== undefined && fromSubject > 1 && fromSubject <= REACH) {
      this.add(hashOf(word, 110 + this.subject), WEIGHTS.subject);
    }
    if (this.count - this.denialAt <= REACH) {
      this.add(hashOf(word, 120), WEIGHTS.denied);
    }
    this.passPerson(person);
  }

  private passPerson(person: Person | undefined): void {
    this.person = person;
    if (person === DENIAL) {
      this.denialAt = this.count;
    } else if (person !== undefined) {
      this.named |= 1 << person;
      if (this.order.length < FIRST_PERSONS) {
        this.order.push(person);
      }
      const subject = subjectOf(person);
      this.subjectAt = subject === undefined ? this.subjectAt : this.count;
      this.subject = subject ?? this.subject;
    }
    this.count += 1;
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
    this.addWhole();
    const { places, weights, ofWord, words } = this;
    const length = Math.sqrt(this.squares);
    for (let at = 0; at < weights.length; at += 1) {
      weights[at] = (weights[at] ?? 0) / length;
    }
    return { places, weights, ofWord, words };
  }

  private addWhole(): void {
    const ofWords = Math.sqrt(this.squares) || 1;
    const counted = Math.min(LONGEST_COUNTED, Math.round(2 * Math.log2(this.count + 1)));
    this.add(hashOf('', 256 + this.named), WHOLE.persons * ofWords);
    this.add(hashOf(this.order.join(' '), 121), WHOLE.order * ofWords);
    this.add(hashOf('', 130 + counted), WHOLE.length * ofWords);
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
