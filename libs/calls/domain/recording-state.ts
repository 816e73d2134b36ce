import { defineMoves } from '#kernel';

/**
 * `expected`: the caller was asked to speak. `announced`: the provider has it. `stored`: it lies sealed with
 * us. `missing`: there is none, as far as we know; one that turns up later is stored all the same.
 */
export type RecordingState = 'expected' | 'announced' | 'stored' | 'missing';

export const moveRecording = defineMoves<RecordingState>('recording', 'expected', {
  expected: ['announced', 'missing'],
  announced: ['stored', 'missing'],
  missing: ['announced', 'stored'],
  stored: [],
});
