import type { OfferId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { EndOffers } from './end-offers.ts';
import { LockOffer } from './lock-offer.ts';

/** The time to answer is over: an offer without an answer ends, any other stays as it is. */
@Injectable()
export class ExpireOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lockOffer: LockOffer,
    private readonly endOffers: EndOffers,
  ) {}

  run(offerId: OfferId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { offer } = await this.lockOffer.run(tx, offerId);
      if (offer.state === 'sent') {
        await this.endOffers.run(tx, [offer], 'expired');
      }
    });
  }
}
