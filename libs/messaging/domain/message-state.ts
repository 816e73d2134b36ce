import { defineMoves } from '#kernel';

export const outStates = [
  'waiting',
  'sending',
  'sent',
  'delivered',
  'undelivered',
  'failed',
  'refused',
  'unknown',
  'expired',
  'blocked',
] as const;

/**
 * How far a text or mail of ours is. `sending`: handed to the provider, no answer yet. `sent`: the provider
 * has it. `unknown` (onzeker): nobody could tell whether it left, so it is never sent again by itself.
 * `blocked`: our own rules held it back. An incoming one is `received`.
 */
export type OutState = (typeof outStates)[number];
export type MessageState = OutState | 'received';

/** The move of a message of ours; `sending` goes back to `waiting` only when it certainly did not leave. */
export const moveMessage = defineMoves<OutState>('message', 'waiting', {
  waiting: ['sending', 'expired', 'blocked'],
  sending: ['waiting', 'sent', 'delivered', 'undelivered', 'failed', 'refused', 'unknown'],
  sent: ['delivered', 'undelivered', 'failed'],
  unknown: ['sent', 'delivered', 'undelivered', 'failed'],
  delivered: [],
  undelivered: [],
  failed: [],
  refused: [],
  expired: [],
  blocked: [],
});

const ends: readonly MessageState[] = ['delivered', 'undelivered', 'failed', 'refused'];

/** Whether the provider will tell nothing more about it. */
export function isFinal(state: MessageState): boolean {
  return ends.includes(state);
}

const byProviderStatus: Readonly<Record<string, OutState>> = {
  accepted: 'sent',
  scheduled: 'sent',
  queued: 'sent',
  sending: 'sent',
  sent: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'undelivered',
  failed: 'failed',
  canceled: 'failed',
};

/**
 * Where a status of the provider brings a message. Statuses come late, twice and in any order: one that
 * would go down, or comes after the first final one, changes nothing, and neither does an unknown word.
 */
export function stateAfterStatus(current: OutState, status: string): OutState {
  const next = byProviderStatus[status];
  const started = current === 'sending' || current === 'sent' || current === 'unknown';
  return next !== undefined && started && next !== current ? moveMessage(current, next) : current;
}
