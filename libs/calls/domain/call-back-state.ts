import { defineMoves } from '#kernel';

/**
 * One call back through the hotline. `ringing`: a telephone of ours rings. `whispering`: it was picked up, by
 * somebody or by a voicemail. `connecting`: 1 was pressed; the other telephone rings, or they speak. Then how
 * it ended with the other (`unclear`: nobody could tell), or why nobody was called: `not_taken` no 1 was
 * pressed, `refused` by the provider, `too_late` it could not be placed in time, `unknown` whether it was.
 */
export type CallBackState =
  | ('waiting' | 'placing' | 'ringing' | 'whispering' | 'connecting')
  | EndWithOther
  | ('not_taken' | 'refused' | 'too_late' | 'unknown');

export const moveCallBack = defineMoves<CallBackState>('call_back', 'waiting', {
  waiting: ['placing', 'refused', 'too_late', 'whispering'],
  placing: ['waiting', 'ringing', 'whispering', 'not_taken', 'refused', 'unknown'],
  ringing: ['whispering', 'not_taken'],
  whispering: ['connecting', 'not_taken'],
  connecting: ['spoken', 'no_answer', 'busy', 'unreachable', 'hung_up', 'unclear'],
  // nobody knew that it was placed, and then it rang
  unknown: ['whispering', 'not_taken'],
  ...{ spoken: [], no_answer: [], busy: [], unreachable: [], hung_up: [], unclear: [] },
  ...{ not_taken: [], refused: [], too_late: [] },
});

/** The states of one that still goes on, as far as we know. */
export const openCallBacks: readonly CallBackState[] = [
  'waiting',
  'placing',
  'ringing',
  'whispering',
  'connecting',
];

/** Whether it still goes on, as far as we know. */
export function isOpenCallBack(state: CallBackState): boolean {
  return openCallBacks.includes(state);
}

/** How it ended with the other. */
type EndWithOther = 'spoken' | 'no_answer' | 'busy' | 'unreachable' | 'hung_up' | 'unclear';

const ends: Readonly<Record<string, EndWithOther>> = {
  completed: 'spoken',
  answered: 'spoken',
  busy: 'busy',
  'no-answer': 'no_answer',
  canceled: 'hung_up',
  failed: 'unreachable',
};

/**
 * How it ended with the other, by what the provider says of the call to that telephone; undefined says that it
 * never rang. A voicemail that picks up is spoken with too, as far as the provider can tell.
 */
export function endWithOther(status: string | undefined): EndWithOther {
  return status === undefined ? 'hung_up' : (ends[status] ?? 'unclear');
}

/** Whether the other telephone rang, or was to ring. */
export function reachedOut(state: CallBackState): state is EndWithOther {
  return Object.values<CallBackState>(ends).includes(state) || state === 'unclear';
}
