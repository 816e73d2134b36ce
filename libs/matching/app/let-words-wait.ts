import type { OfferId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Offers } from '../db/offers.repository.ts';
import { LockOffer } from './lock-offer.ts';

/** Words that may answer these offers wait for a human: until they are read, no clock of ours ends them. */
@Injectable()
export class LetWordsWait {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lockOffer: LockOffer,
    private readonly offers: Offers,
  ) {}

  /** @param wroteAt when she wrote; what stands still already does so from its first words on */
  run(offerIds: readonly OfferId[], wroteAt: Date): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      for (const offerId of offerIds) {
        const { offer } = await this.lockOffer.within(tx, offerId);
        if (offer.state === 'sent' && !offer.wordsWait) {
          await this.offers.save(tx, Object.assign(offer, { wroteAt, wordsWait: true }));
        }
      }
    });
  }
}
