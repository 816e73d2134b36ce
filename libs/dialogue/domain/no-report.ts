import type { HumanReason } from './standing.ts';

/** What reports nobody, as far as a machine reads it. */
const noReport: ReadonlySet<HumanReason> = new Set<HumanReason>([
  ...(['to_us', 'wrong_number', 'unknown_number', 'automatic', 'no_words'] as const),
]);

/** Whether a text of a stranger that waits for this reason is taken for no report: she may say that it is one. */
export function isNoReport(reason: HumanReason): boolean {
  return noReport.has(reason);
}

/** Whether one of us may make a report of it: where more is told than an answer or a wish about texts. */
export function mayReport(reason: HumanReason): boolean {
  return isNoReport(reason) || ['free', 'unclear', 'nothing_asked', 'help'].includes(reason);
}
