import type { CaseId, OfferId, RequestId, VolunteerId } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { OfferRow } from '../db/offer.entity.ts';
import { Offers } from '../db/offers.repository.ts';
import { Requests } from '../db/requests.repository.ts';
import type { OfferState } from '../domain/offer-state.ts';
import type { SeatState } from '../domain/seat-state.ts';

export interface OfferView {
  readonly offerId: OfferId;
  readonly requestId: RequestId;
  readonly caseId: CaseId;
  readonly volunteerId: VolunteerId;
  readonly role: string;
  readonly state: OfferState;
  readonly code: string;
  /** When it leaves; later than now while it is quiet. */
  readonly sentAt: Date;
  readonly expiresAt: Date;
  readonly answeredAt: Date | undefined;
  /** When she wrote what no rule could read as an answer, if she did while it was open. */
  readonly wroteAt: Date | undefined;
  /** The seat that it has. */
  readonly seat:
    | { readonly number: number; readonly state: SeatState; readonly visitAt: Date | undefined }
    | undefined;
}

@Injectable()
export class ReadOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: Offers,
    private readonly requests: Requests,
  ) {}

  run(offerId: OfferId): Promise<OfferView> {
    return this.unitOfWork.run(async (tx) => this.view(tx, await this.offers.get(tx, offerId)));
  }

  async view(tx: Tx, offer: OfferRow): Promise<OfferView> {
    const { id: offerId, requestId, caseId, volunteerId, role, state, code } = offer;
    const { sentAt, expiresAt } = offer;
    const seat = await this.requests.seatOf(tx, offerId);
    return {
      ...{ offerId, requestId, caseId, volunteerId, role, state, code, sentAt, expiresAt },
      answeredAt: offer.answeredAt ?? undefined,
      wroteAt: offer.wroteAt ?? undefined,
      seat:
        seat === undefined
          ? undefined
          : { number: seat.number, state: seat.state, visitAt: seat.visitAt ?? undefined },
    };
  }
}
