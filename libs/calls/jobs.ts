import { idOf, messageFailed } from '#facts';
import { defineJob, onFact } from '#platform';
import { z } from 'zod';

const recording = z.object({ recordingId: idOf<'recording'>() });

/** Ends a call of whose end the provider never told. */
export const endCall = defineJob({
  name: 'calls.end-call',
  queue: 'voice',
  payload: z.object({ callId: idOf<'call'>() }),
  attempts: 8,
  backoffMs: 2_000,
});

/** Brings a recording home. */
export const fetchRecording = defineJob({
  name: 'calls.fetch-recording',
  queue: 'voice',
  payload: recording,
  dedupeKey: ({ recordingId }) => recordingId,
  attempts: 40,
  backoffMs: 3_000,
});

/** Deletes a recording at the provider and makes sure that it is gone. */
export const removeRecording = defineJob({
  name: 'calls.remove-recording',
  queue: 'voice',
  payload: recording,
  dedupeKey: ({ recordingId }) => recordingId,
  attempts: 40,
  backoffMs: 3_000,
});

/** Half an hour after somebody was asked to speak: asks for the recording that nobody told about. */
export const settleRecording = defineJob({
  name: 'calls.settle-recording',
  queue: 'voice',
  payload: recording,
  dedupeKey: ({ recordingId }) => recordingId,
  attempts: 20,
  backoffMs: 30_000,
});

/** Compares the provider's log of calls with ours. */
export const reconcileCalls = defineJob({
  name: 'calls.reconcile-calls',
  queue: 'voice',
  payload: z.object({ night: z.iso.date() }),
  dedupeKey: ({ night }) => night,
  attempts: 12,
  backoffMs: 60_000,
});

/** A text that did not arrive becomes something to call about. */
export const callAboutText = onFact(messageFailed, 'calls.call-about-text');

const callBack = z.object({ callBackId: idOf<'call-back'>() });

/** Rings the telephone of who wants to call somebody back, or finds out whether it rang. */
export const placeCallBack = defineJob({
  name: 'calls.place-call-back',
  queue: 'voice',
  payload: callBack,
  dedupeKey: ({ callBackId }) => callBackId,
  attempts: 12,
  backoffMs: 1_000,
});

/** Minutes later: asks how a call back ended of whose end nobody told. */
export const settleCallBack = defineJob({
  name: 'calls.settle-call-back',
  queue: 'voice',
  payload: callBack,
  attempts: 20,
  backoffMs: 5_000,
});

/** Minutes later: asks how a call that a machine speaks ended, of whose end nobody told. */
export const settleAutomaticCall = defineJob({
  name: 'calls.settle-automatic-call',
  queue: 'voice',
  payload: z.object({ automaticCallId: idOf<'automatic-call'>() }),
  attempts: 20,
  backoffMs: 5_000,
});
