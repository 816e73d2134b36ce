import { idOf } from '#facts';
import { defineJob } from '#platform';
import { z } from 'zod';

const message = z.object({ messageId: idOf<'message'>() });

/** Enough to outlast any message's life: it ends by expiring, not by being given up. */
const UNTIL_IT_EXPIRES = 60;

/** Sends a text that waits, or finds out what became of one that was being sent. */
export const sendText = defineJob({
  name: 'messaging.send-text',
  queue: 'sms',
  payload: message,
  attempts: UNTIL_IT_EXPIRES,
  backoffMs: 2_000,
  safety: true,
});

/** Hours after sending: what the provider never told is asked. */
export const settleText = defineJob({
  name: 'messaging.settle-text',
  queue: 'sms',
  payload: message,
  dedupeKey: ({ messageId }) => messageId,
  attempts: 10,
  backoffMs: 60_000,
});

/** Once more, as a new text, when the phone was off. */
export const repeatText = defineJob({
  name: 'messaging.repeat-text',
  queue: 'sms',
  payload: message,
  dedupeKey: ({ messageId }) => messageId,
  attempts: 8,
  backoffMs: 2_000,
});

/** Empties the text at the provider. */
export const redactText = defineJob({
  name: 'messaging.redact-text',
  queue: 'sms',
  payload: message,
  dedupeKey: ({ messageId }) => messageId,
  attempts: 12,
  backoffMs: 5_000,
});

/** Compares the provider's log with ours. */
export const reconcileTexts = defineJob({
  name: 'messaging.reconcile-texts',
  queue: 'sms',
  payload: z.object({ night: z.iso.date() }),
  dedupeKey: ({ night }) => night,
  attempts: 12,
  backoffMs: 60_000,
});

/** Compares it now: texts came while the database took nothing. */
export const lookForTexts = defineJob({
  name: 'messaging.look-for-texts',
  queue: 'sms',
  payload: z.object({}),
  attempts: 12,
  backoffMs: 5_000,
});

export const sendMail = defineJob({
  name: 'messaging.send-mail',
  queue: 'mail',
  payload: message,
  attempts: UNTIL_IT_EXPIRES,
  backoffMs: 2_000,
  safety: true,
});
