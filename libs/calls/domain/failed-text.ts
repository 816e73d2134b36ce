/** A text of ours that did not arrive: what it was for, and why. */
export interface FailedPurpose {
  readonly purpose: string | null;
  readonly failure: string;
}

/** Whom texts of a kind go to, when it is somebody whom a colleague can ring. */
const outsiders = ['offer', 'visit', 'report'];

/** Thanks, and a code that is old before anybody rings: nobody waits for these. */
const notMissed = [
  ...['offer.held', 'offer.declined', 'offer.filled'],
  ...['visit.thanks', 'visit.code', 'volunteer.code'],
];

/** It may have arrived, it is not ours, or the same person had one from us today already. */
const noReasonToRing = ['uncertain', 'not_ours', 'one_a_day', 'erased'];

/**
 * Whether somebody is to ring about a text that failed. The rest stays among the failed messages: mail to
 * nobody in particular, alerts, what answers a text that a human reads anyway, and an offer of which the
 * time is over, where ringing her would ask for nothing.
 */
export function leavesCall({ purpose, failure }: FailedPurpose): boolean {
  const [kind = ''] = (purpose ?? '').split('.');
  const isOver = kind === 'offer' && failure === 'late';
  return (
    outsiders.includes(kind) &&
    !notMissed.includes(purpose ?? '') &&
    !noReasonToRing.includes(failure) &&
    !isOver
  );
}
