import { type JobHandler } from '#platform';
import * as visits from '#visits';
import { atomic, type Get } from './manner.ts';

export function visitsHandlers(get: Get): JobHandler[] {
  const callOff = get(visits.CallOffVisits);
  return [
    atomic(visits.planVisit, (seat) => get(visits.PlanVisit).run(seat)),
    atomic(visits.moveVisit, (seat) => get(visits.PlanVisit).run(seat)),
    atomic(visits.askHowItWent, (ask) => get(visits.AskHowItWent).run(ask)),
    atomic(visits.takeVisitAnswer, (answer) => get(visits.TakeVisitAnswer).run(answer)),
    atomic(visits.takePresenceText, (text) => get(visits.TakePresenceText).run(text)),
    atomic(visits.callOffOnDecline, ({ caseId }) => callOff.run({ caseId })),
    atomic(visits.callOffOnClosing, ({ caseId }) => callOff.run({ caseId })),
    atomic(visits.callOffOnWithdrawal, ({ offerId }) => callOff.run({ offerId })),
    atomic(visits.callOffUntilTwo, ({ offerId }) => callOff.untilTwo(offerId)),
    atomic(visits.callOffOnRegret, ({ offerId }) => callOff.run({ offerId })),
  ];
}
