import { answerTo, tokensOf } from '#reading';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rounded } from '../median.ts';

/**
 * Invented answers to an offer, written without a look at the grammar: no word may be added to it for their sake. Thanks
 * alone are labelled a yes, as they are where nothing else was asked.
 */
const FILE = join(import.meta.dirname, 'unseen-answers.txt');
const LINE = /^(?:nl|vls|fr|en) \| (yes|no|open) \| (\S.*)$/u;
const asked = {
  open: [{ code: 'A7', choices: 0 }],
  ...{ lastWasOffer: true, visitNow: false, visitAsked: false },
};

/** How the grammar reads those answers: shares of 1, but for the two counts of what was read as its contrary. */
export interface AnswerShares {
  readonly answers: number;
  /** Read as a yes or a no that it is not, what is left open among them. */
  readonly falseYes: number;
  readonly falseNo: number;
  /** Of unconditional ones: read as what they are; and those that a human sees with the right guess as well. */
  readonly right: number;
  readonly rightOrGuessed: number;
}

/** @throws RangeError with the number of a line that is none */
export function unseenAnswers(say: (line: string) => void): AnswerShares {
  const answers = readFileSync(FILE, 'utf8').trim().split('\n').map(labelled);
  const read = answers.map(({ text, label }) => {
    const { kind, guess } = answerTo({ tokens: tokensOf(text) }, asked);
    return { text, label, kind, guess };
  });
  const falsely = (kind: 'yes' | 'no'): typeof read =>
    read.filter((one) => one.kind === kind && one.label !== kind);
  for (const { label, kind, text } of [...falsely('yes'), ...falsely('no')]) {
    say(`${label}, read as ${kind}: ${text}`);
  }
  const plain = read.filter(({ label }) => label !== 'open');
  const share = (isSo: (one: (typeof plain)[number]) => boolean): number =>
    rounded(plain.filter(isSo).length / plain.length, 3);
  return {
    answers: answers.length,
    ...{ falseYes: falsely('yes').length, falseNo: falsely('no').length },
    right: share(({ kind, label }) => kind === label),
    rightOrGuessed: share(({ kind, guess, label }) => (kind === label ? kind : guess) === label),
  };
}

function labelled(line: string, at: number): { readonly label: string; readonly text: string } {
  const [, label, text] = LINE.exec(line) ?? [];
  if (label === undefined || text === undefined) {
    throw new RangeError(`line ${at + 1} of unseen-answers.txt is no answer with its label`);
  }
  return { label, text };
}
