import * as intake from '#intake';
import { type JobHandler } from '#platform';
import { atomic, type Get } from './manner.ts';

export function intakeHandlers(get: Get): JobHandler[] {
  const takeCall = get(intake.TakeCall);
  return [
    atomic(intake.takeEndedCall, (payload) => takeCall.run(payload)),
    atomic(intake.takeCallInDanger, (payload) => takeCall.run(payload)),
    atomic(intake.takeRecording, (payload) => takeCall.run(payload)),
    atomic(intake.showProgress, (payload) => get(intake.ShowProgress).run(payload)),
  ];
}
