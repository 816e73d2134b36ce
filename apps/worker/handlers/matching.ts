import * as matching from '#matching';
import type { JobHandler } from '#platform';
import { type Get, handlersOf } from './manner.ts';

export function matchingHandlers(get: Get): JobHandler[] {
  return handlersOf(matching.matchingJobs, {
    letOfferLeave: ({ offerId }) => get(matching.LetOfferLeave).run(offerId),
    expireOffer: ({ offerId }) => get(matching.ExpireOffer).inTime(offerId),
    goOnAsking: ({ requestId }) => get(matching.GoOnAsking).run(requestId),
    noteChoices: ({ requestId }) => get(matching.NoteChoices).run(requestId),
    withdrawOnDecline: ({ caseId, accountId }) =>
      get(matching.WithdrawOffers).run(caseId, accountId),
    withdrawOnClosing: ({ caseId, accountId }) =>
      get(matching.WithdrawOffers).run(caseId, accountId),
    withdrawOnMove: (moved) => get(matching.WithdrawFromVolunteer).run(moved),
    beginCare: (moved) => get(matching.LookAfterVolunteer).begin(moved),
    lookAfterVolunteer: (look) => get(matching.LookAfterVolunteer).run(look),
    letVolunteerRest: (rings) => get(matching.LetVolunteerRest).run(rings),
    releaseSeat: (visit) => get(matching.ReleaseSeat).run(visit),
  });
}
