import { type OutState } from './message-state.ts';

/** Why a text or mail did not arrive, as far as it changes what a person does about it. */
export type Failure =
  | 'bad_number'
  | 'opted_out'
  | 'unreachable'
  | 'filtered'
  | 'late'
  | 'day_cap'
  | 'waits_for_tomorrow'
  | 'not_mobile'
  | 'one_a_day'
  | 'erased'
  | 'uncertain'
  | 'not_ours'
  | 'other';

/** The code of a text in our name that is in the provider's log and not in ours. */
export const NOT_OURS = 'not_ours';

/** No place was left on the day: of a text that waits, that it goes tomorrow. */
export const DAY_CAP = 'day_cap';

/** The provider's codes (twilio.com/docs/api/errors) and our own reasons. */
const failures: Readonly<Record<string, Failure>> = {
  '21211': 'bad_number',
  '21614': 'bad_number',
  '30005': 'bad_number',
  '30006': 'bad_number',
  '21610': 'opted_out',
  '30003': 'unreachable',
  '30008': 'unreachable',
  '30001': 'unreachable',
  '30004': 'filtered',
  '30007': 'filtered',
  '30036': 'late',
  late: 'late',
  opted_out: 'opted_out',
  [DAY_CAP]: 'day_cap',
  not_mobile: 'not_mobile',
  one_a_day: 'one_a_day',
  erased: 'erased',
};

export function failureOf(state: OutState, code: string | null): Failure {
  if (state === 'unknown') {
    return code === NOT_OURS ? 'not_ours' : 'uncertain';
  }
  if (state === 'waiting' && code === DAY_CAP) {
    return 'waits_for_tomorrow';
  }
  return failures[code ?? ''] ?? 'other';
}

/** Whether the same text deserves one more try later: the phone was off, or the queue was full. */
export function deservesOneMoreTry(state: OutState, code: string | null): boolean {
  const didNotArrive = state === 'undelivered' || state === 'failed';
  return didNotArrive && failureOf(state, code) === 'unreachable';
}
