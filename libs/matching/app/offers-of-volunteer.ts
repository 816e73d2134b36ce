import type { CaseId, OfferId, VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Offers } from '../db/offers.repository.ts';
import type { OfferState } from '../domain/offer-state.ts';

export interface OfferToHer {
  readonly offerId: OfferId;
  readonly caseId: CaseId;
  readonly role: string;
  readonly state: OfferState;
  readonly sentAt: Date;
  readonly answeredAt: Date | undefined;
}

/** What a volunteer was asked, and who was never asked anything. */
@Injectable()
export class OffersOfVolunteer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: Offers,
  ) {}

  /** The last ones, the newest first. */
  run(volunteerId: VolunteerId): Promise<OfferToHer[]> {
    return this.unitOfWork.run(async (tx) =>
      (await this.offers.lastTo(tx, volunteerId)).map((row) => {
        const { id: offerId, caseId, role, state, sentAt, answeredAt } = row;
        return { offerId, caseId, role, state, sentAt, answeredAt: answeredAt ?? undefined };
      }),
    );
  }

  /** Everybody who was ever asked. */
  everAsked(): Promise<VolunteerId[]> {
    return this.unitOfWork.run((tx) => this.offers.everAsked(tx));
  }
}
