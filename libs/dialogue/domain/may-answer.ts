import type { HumanReason } from './standing.ts';

/** Texts that say something, but no yes or no to what a volunteer was asked. */
const noAnswers: ReadonlySet<HumanReason> = new Set<HumanReason>([
  ...([
    'stop',
    'help',
    'unknown_number',
    'person',
    'wrong_number',
    'presence',
    'to_us',
    'free',
  ] as const),
]);

/** Whether a text that waits for a human for this reason may be read as a yes or a no. */
export function mayAnswer(reason: HumanReason): boolean {
  return !noAnswers.has(reason);
}
