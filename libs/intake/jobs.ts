import { callEnded, callerInDanger, recordingSettled, reportProgressed } from '#facts';
import { onFact } from '#platform';

/** What was asked or said on the phone becomes a report. */
export const takeEndedCall = onFact(callEnded, {
  name: 'intake.take-ended-call',
  queue: 'flow',
  attempts: 12,
  backoffMs: 1_000,
  safety: true,
});

/** The report is made while the caller is on the line, so that whoever is on duty is told at once. */
export const takeCallInDanger = onFact(callerInDanger, {
  name: 'intake.take-call-in-danger',
  queue: 'flow',
  attempts: 12,
  backoffMs: 1_000,
  safety: true,
});

/** A recording is added to the report of its call. */
export const takeRecording = onFact(recordingSettled, {
  name: 'intake.take-recording',
  queue: 'flow',
  attempts: 12,
  backoffMs: 1_000,
});

export const showProgress = onFact(reportProgressed, {
  name: 'intake.show-progress',
  queue: 'flow',
  attempts: 8,
  backoffMs: 1_000,
});

export const intakeJobs = [takeEndedCall, takeCallInDanger, takeRecording, showProgress] as const;
