import type { CaseId, OfferId, RequestId, VolunteerId } from '#kernel';

interface OfferIds {
  readonly id: OfferId;
  readonly requestId: RequestId;
  readonly caseId: CaseId;
  readonly volunteerId: VolunteerId;
}

/** What a fact about an offer carries. */
export function aboutOffer({ id, requestId, caseId, volunteerId }: OfferIds): Omit<
  OfferIds,
  'id'
> & {
  readonly offerId: OfferId;
} {
  return { offerId: id, requestId, caseId, volunteerId };
}
