import type { OfferId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { EndOffers } from './end-offers.ts';
import { LockOffer } from './lock-offer.ts';

/**
 * An offer without an answer ends, any other stays as it is; so does one of which the words of its volunteer wait for
 * a human: we are late then, not she.
 */
@Injectable()
export class ExpireOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lockOffer: LockOffer,
    private readonly endOffers: EndOffers,
    private readonly clock: Clock,
  ) {}

  /** Its time may be over: it is not where the clock stood still. */
  inTime(offerId: OfferId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { offer } = await this.lockOffer.within(tx, offerId);
      if (offer.expiresAt <= this.clock.now()) {
        await this.run(offerId);
      }
    });
  }

  /** Its text did not arrive: she was not asked, and another volunteer can be at once. */
  unreached(offerId: OfferId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { offer } = await this.lockOffer.within(tx, offerId);
      if (offer.state === 'sent') {
        offer.reached = false;
        await this.endOffers.within(tx, [offer], 'expired');
      }
    });
  }

  run(offerId: OfferId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { offer } = await this.lockOffer.within(tx, offerId);
      if (offer.state === 'sent' && !offer.wordsWait) {
        await this.endOffers.within(tx, [offer], 'expired');
      }
    });
  }
}
