import { defineMoves } from '#kernel';

/** What somebody chose by a key in a call that a machine speaks. */
const keyAnswers = ['yes', 'no', 'person'] as const;
export type KeyAnswer = (typeof keyAnswers)[number];

/** Nobody chose anything: nobody picked up, or who did (it may be a voicemail) pressed no key that decides. */
const unanswered = ['no_answer', 'busy', 'unreachable', 'silent'] as const;
type NoAnswer = (typeof unanswered)[number];

const openStates = ['waiting', 'placing', 'ringing', 'picked_up'] as const;
type OpenState = (typeof openStates)[number];

/**
 * One call of ours that a machine speaks. `ringing`: the telephone rings. `picked_up`: by somebody, or by a
 * voicemail. Then the key that was pressed (a mind may change while they are on the line), or why there is none:
 * `refused` by the provider, `too_late` it could not be placed in time, `dropped` there was nothing to ask any more,
 * `unknown` whether it was placed.
 */
export type AutomaticCallState =
  OpenState | KeyAnswer | NoAnswer | ('refused' | 'too_late' | 'dropped' | 'unknown');

/** A key may be told after the end of the call: the provider's words come in any order. */
const late = [...keyAnswers, 'dropped'] as const;

export const moveAutomaticCall = defineMoves<AutomaticCallState>('automatic_call', 'waiting', {
  waiting: ['placing', 'picked_up', 'refused', 'too_late', 'dropped'],
  placing: ['waiting', 'ringing', 'picked_up', ...unanswered, 'refused', 'unknown'],
  ringing: ['picked_up', ...unanswered],
  picked_up: [...late, 'silent'],
  yes: ['no', 'person'],
  no: ['yes', 'person'],
  person: ['yes', 'no'],
  no_answer: [...late],
  busy: [],
  unreachable: [],
  silent: [...late],
  // nobody knew that it was placed, and then it rang
  unknown: ['picked_up', ...unanswered],
  ...{ refused: [], too_late: [], dropped: [] },
});

/** Whether it still goes on, as far as we know. */
export function isOpenAutomaticCall(state: AutomaticCallState): state is OpenState {
  return (openStates as readonly string[]).includes(state);
}

/** Whether a key was pressed that decides. */
export function isAnswered(state: AutomaticCallState): state is KeyAnswer {
  return (keyAnswers as readonly string[]).includes(state);
}

const ends: Readonly<Record<string, NoAnswer>> = {
  busy: 'busy',
  failed: 'unreachable',
  'no-answer': 'no_answer',
  canceled: 'no_answer',
};

/** How it ended where no key decided, by what the provider says of it. */
export function endWithoutKey(status: string): NoAnswer {
  return ends[status] ?? 'silent';
}
