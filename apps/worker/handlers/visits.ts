import { type JobHandler } from '#platform';
import * as visits from '#visits';
import { atomic, type Get } from './manner.ts';

export function visitsHandlers(get: Get): JobHandler[] {
  const callOff = get(visits.CallOffVisits);
  return [
    atomic(visits.planVisit, (seat) => get(visits.PlanVisit).run(seat)),
    atomic(visits.moveVisit, (seat) => get(visits.PlanVisit).run(seat)),
    atomic(visits.markInDoubt, (told) => get(visits.MarkInDoubt).run(told)),
    atomic(visits.putOff, ({ offerId, accountId }) => callOff.putOff(offerId, accountId)),
    atomic(visits.beginVisit, (visit) => get(visits.BeginVisit).run(visit)),
    atomic(visits.askHowItWent, (ask) => get(visits.AskHowItWent).run(ask)),
    atomic(visits.takeVisitAnswer, (answer) => get(visits.TakeVisitAnswer).run(answer)),
    atomic(visits.takePresenceText, (text) => get(visits.TakePresenceText).run(text)),
    atomic(visits.callOffOnDecline, ({ caseId, accountId }) => callOff.run({ caseId }, accountId)),
    atomic(visits.callOffOnClosing, ({ caseId, accountId }) => callOff.run({ caseId }, accountId)),
    atomic(visits.callOffOnWithdrawal, ({ offerId, accountId }) =>
      callOff.run({ offerId }, accountId),
    ),
    atomic(visits.callOffUntilTwo, ({ offerId, accountId }) =>
      callOff.untilTwo(offerId, accountId),
    ),
    atomic(visits.callOffOnRegret, ({ offerId, accountId }) => callOff.run({ offerId }, accountId)),
  ];
}
