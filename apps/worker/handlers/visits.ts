import type { JobHandler } from '#platform';
import * as visits from '#visits';
import { type Get, handlersOf } from './manner.ts';

export function visitsHandlers(get: Get): JobHandler[] {
  const callOff = get(visits.CallOffVisits);
  return handlersOf(visits.visitsJobs, {
    planVisit: (seat) => get(visits.PlanVisit).run(seat),
    moveVisit: (seat) => get(visits.PlanVisit).run(seat),
    markInDoubt: (told) => get(visits.MarkInDoubt).run(told),
    sendOwnLink: (asked) => get(visits.SendOwnLink).run(asked),
    putOff: ({ offerId, accountId }) => callOff.putOff(offerId, accountId),
    beginVisit: (visit) => get(visits.BeginVisit).run(visit),
    askHowItWent: (ask) => get(visits.AskHowItWent).run(ask),
    takeVisitAnswer: (answer) => get(visits.TakeVisitAnswer).run(answer),
    takePresenceText: (text) => get(visits.TakePresenceText).run(text),
    callOffOnDecline: ({ caseId, accountId }) => callOff.run({ caseId }, accountId),
    callOffOnClosing: ({ caseId, accountId }) => callOff.run({ caseId }, accountId),
    callOffOnWithdrawal: ({ offerId, accountId }) => callOff.run({ offerId }, accountId),
    callOffUntilTwo: ({ offerId, accountId }) => callOff.untilTwo(offerId, accountId),
    callOffOnRegret: ({ offerId, accountId }) => callOff.run({ offerId }, accountId),
  });
}
