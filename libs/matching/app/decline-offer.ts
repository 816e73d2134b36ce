import { offerDeclined } from '#facts';
import type { AccountId, OfferId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { OfferRow } from '../db/offer.entity.ts';
import { Offers } from '../db/offers.repository.ts';
import { judgeNo } from '../domain/judge-answer.ts';
import { moveOffer } from '../domain/offer-state.ts';
import { goOnAsking } from '../jobs.ts';
import { aboutOffer } from './about-offer.ts';
import { FreeSeat } from './free-seat.ts';
import { LockOffer } from './lock-offer.ts';

/**
 * `declined`: noted, now or before; `told`: the person knows already who comes, so a human must speak with
 * her first; `late`: the offer was over, nothing changed.
 */
export type DeclineOutcome = 'declined' | 'told' | 'late';

@Injectable()
export class DeclineOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lockOffer: LockOffer,
    private readonly offers: Offers,
    private readonly freeSeat: FreeSeat,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * A no, after a yes too: the seat is free again as long as the person was not told.
   * @param by who of us read it as a no
   */
  run(offerId: OfferId, by?: AccountId): Promise<DeclineOutcome> {
    return this.unitOfWork.run(async (tx) => {
      const locked = await this.lockOffer.within(tx, offerId);
      const { offer, seat } = locked;
      const verdict = judgeNo(offer.state, seat?.state);
      switch (verdict) {
        case 'told':
        case 'late':
          return verdict;
        case 'has':
          return 'declined';
        case 'declines':
        case 'frees':
          await this.decline(tx, offer, by);
          if (seat !== undefined) {
            await this.freeSeat.within(tx, locked, seat, by);
          }
          return 'declined';
      }
    });
  }

  private async decline(tx: Tx, offer: OfferRow, accountId?: AccountId): Promise<void> {
    offer.state = moveOffer(offer.state, 'declined');
    offer.answeredAt = this.clock.now();
    await this.offers.save(tx, offer);
    await this.outbox.add(tx, offerDeclined({ ...aboutOffer(offer), accountId }));
    await this.outbox.add(tx, goOnAsking({ requestId: offer.requestId }));
  }
}
