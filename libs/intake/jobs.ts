import { callEnded, callerInDanger, recordingSettled, reportProgressed } from '#facts';
import { onFact } from '#platform';

/** What was asked or said on the phone becomes a report. */
export const takeEndedCall = onFact(callEnded, 'intake.take-ended-call', {
  attempts: 12,
  safety: true,
});

/** The report is made while the caller is on the line, so that whoever is on duty is told at once. */
export const takeCallInDanger = onFact(callerInDanger, 'intake.take-call-in-danger', {
  attempts: 12,
  safety: true,
});

/** A recording is added to the report of its call. */
export const takeRecording = onFact(recordingSettled, 'intake.take-recording', { attempts: 12 });

export const showProgress = onFact(reportProgressed, 'intake.show-progress', { attempts: 8 });
