import * as intake from '#intake';
import type { JobHandler } from '#platform';
import { type Get, handlersOf } from './manner.ts';

export function intakeHandlers(get: Get): JobHandler[] {
  const takeCall = get(intake.TakeCall);
  return handlersOf(intake.intakeJobs, {
    takeEndedCall: (payload) => takeCall.run(payload),
    takeCallInDanger: (payload) => takeCall.run(payload),
    takeRecording: (payload) => takeCall.run(payload),
    showProgress: (payload) => get(intake.ShowProgress).run(payload),
  });
}
