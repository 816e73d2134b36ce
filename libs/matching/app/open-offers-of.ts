import type { CaseId, OfferId, RequestId, VolunteerId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Offers } from '../db/offers.repository.ts';

export interface OpenOffer {
  readonly offerId: OfferId;
  readonly code: string;
  readonly requestId: RequestId;
  readonly caseId: CaseId;
  readonly expiresAt: Date;
}

/** What a volunteer was asked and did not answer yet, the oldest first. */
@Injectable()
export class OpenOffersOf {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: Offers,
    private readonly clock: Clock,
  ) {}

  /** @param at when she said what may answer them: nothing that was asked later */
  run(volunteerId: VolunteerId, at: Date = this.clock.now()): Promise<OpenOffer[]> {
    return this.unitOfWork.run(async (tx) => {
      const rows = await this.offers.openTo(tx, volunteerId, at);
      return rows.map(({ id: offerId, code, requestId, caseId, expiresAt }) => {
        return { offerId, code, requestId, caseId, expiresAt };
      });
    });
  }
}
