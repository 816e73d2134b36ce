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

/**
 * What may be said of a recording: `here` it can be played; `under_way` it may still come; `nothing` the
 * provider never named one, so nothing was spoken or recording failed; `lost` it named one that did not come.
 */
export type RecordingStand = 'here' | 'under_way' | 'nothing' | 'lost';

/** @param named the provider said that it has one */
export function standOf({
  state,
  named,
}: {
  readonly state: RecordingState;
  readonly named: boolean;
}): RecordingStand {
  switch (state) {
    case 'stored':
      return 'here';
    case 'missing':
      return named ? 'lost' : 'nothing';
    case 'expected':
    case 'announced':
      return 'under_way';
  }
}
