import * as matching from '#matching';
import { type JobHandler } from '#platform';
import { atomic, type Get } from './manner.ts';

export function matchingHandlers(get: Get): JobHandler[] {
  return [
    atomic(matching.expireOffer, ({ offerId }) => get(matching.ExpireOffer).inTime(offerId)),
    atomic(matching.withdrawOnDecline, ({ caseId, accountId }) =>
      get(matching.WithdrawOffers).run(caseId, accountId),
    ),
    atomic(matching.withdrawOnClosing, ({ caseId, accountId }) =>
      get(matching.WithdrawOffers).run(caseId, accountId),
    ),
    atomic(matching.releaseSeat, (visit) => get(matching.ReleaseSeat).run(visit)),
  ];
}
