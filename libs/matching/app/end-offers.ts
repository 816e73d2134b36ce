import { offerExpired, offerFilled, offerKeptBack, offerUnreached, offerWithdrawn } from '#facts';
import type { AccountId } from '#kernel';
import { Clock, Outbox, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { OfferRow } from '../db/offer.entity.ts';
import { Offers } from '../db/offers.repository.ts';
import { moveOffer } from '../domain/offer-state.ts';
import { goOnAsking } from '../jobs.ts';
import { aboutOffer } from './about-offer.ts';

const factOf = {
  ...{ filled: offerFilled, expired: offerExpired, withdrawn: offerWithdrawn },
  unreached: offerUnreached,
} as const;

/** Ends offers without a word of the volunteer. Who was not asked yet, for it was still quiet, hears nothing. */
@Injectable()
export class EndOffers {
  constructor(
    private readonly offers: Offers,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** She was to be asked and was not; she hears nothing. The lock of its request is held. */
  async keptBack(tx: Tx, offer: OfferRow): Promise<void> {
    offer.state = moveOffer(offer.state, 'withdrawn');
    await this.offers.save(tx, offer);
    await this.outbox.add(tx, offerKeptBack(aboutOffer(offer)));
    await this.outbox.add(tx, goOnAsking({ requestId: offer.requestId }));
  }

  /** The lock of their request is held. @param by who of us ends them */
  async within(
    tx: Tx,
    rows: readonly OfferRow[],
    end: 'filled' | 'expired' | 'withdrawn',
    by?: AccountId,
  ): Promise<void> {
    for (const offer of rows) {
      offer.state = moveOffer(offer.state, end);
      await this.offers.save(tx, offer);
      if (offer.sentAt <= this.clock.now()) {
        await this.outbox.add(
          tx,
          factOf[end === 'expired' && !offer.reached ? 'unreached' : end]({
            ...aboutOffer(offer),
            accountId: by,
          }),
        );
      }
      if (end !== 'filled') {
        await this.outbox.add(tx, goOnAsking({ requestId: offer.requestId }));
      }
    }
  }
}
