import { answerTo, type Read } from './answer-to.ts';
import { type Part, partsOf } from './parts.ts';
import { unitsOf } from './units.ts';

/** An answer to a question that can be answered by yes or no. */
export type YesNo = 'yes' | 'no' | 'unknown';

const asked = {
  ...{ open: [], lastWasOffer: false, visitNow: false, visitAsked: false },
  question: 'consent',
} as const;

/**
 * Reads an answer to a question about a report; undefined where it is not plain. Nobody stands at a door for it, so a
 * yes that leads is enough where nothing speaks against it: «ja, ik heb het haar gezegd».
 */
export function yesNoTo(text: Read): YesNo | undefined {
  const { kind } = answerTo(text, asked);
  if (kind === 'yes' || kind === 'no') {
    return kind;
  }
  return kind === 'unsure' ? 'unknown' : leading(partsOf(unitsOf(text.tokens)));
}

const before: ReadonlySet<Part['does']> = new Set<Part['does']>([
  ...(['harmless', 'opens', 'thanks', 'regret', 'soft', 'pleased', 'name'] as const),
]);
/** With one of these a yes is no plain yes: a human reads it. */
const reserve: ReadonlySet<Part['does']> = new Set<Part['does']>([
  ...(['no', 'reason', 'negation', 'but', 'against', 'unsure'] as const),
  ...(['question', 'asks', 'cut'] as const),
]);

function leading(parts: readonly Part[]): YesNo | undefined {
  const first = parts.find(({ does }) => !before.has(does))?.does;
  if (first === 'unsure') {
    return 'unknown';
  }
  return first === 'yes' && !parts.some(({ does }) => reserve.has(does)) ? 'yes' : undefined;
}
