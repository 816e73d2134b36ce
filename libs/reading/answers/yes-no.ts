import { answerTo, type Read } from './answer-to.ts';

/** An answer to a question that can be answered by yes or no. */
export type YesNo = 'yes' | 'no' | 'unknown';

const asked = {
  ...{ open: [], lastWasOffer: false, visitNow: false, visitAsked: false },
  question: 'consent',
} as const;

/** Reads an answer to a question of ours; undefined where it is not plain. */
export function yesNoTo(text: Read): YesNo | undefined {
  const { kind } = answerTo(text, asked);
  if (kind === 'unsure') {
    return 'unknown';
  }
  return kind === 'yes' || kind === 'no' ? kind : undefined;
}
