import { visitPutOff } from '#facts';
import { type AccountId, type OfferId } from '#kernel';
import { Clock, Outbox, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Offers } from '../db/offers.repository.ts';
import { Requests } from '../db/requests.repository.ts';
import { moveSeat, personWasTold } from '../domain/seat-state.ts';
import { aboutOffer } from './about-offer.ts';
import { LockOffer, seatOf } from './lock-offer.ts';

/** A visit does not take place: its volunteers keep their places, and another day is agreed on with the person. */
@Injectable()
export class PutOffVisit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lockOffer: LockOffer,
    private readonly requests: Requests,
    private readonly offers: Offers,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `seat.not_held` when this offer has no place (any more) */
  run({ offerId, accountId }: { offerId: OfferId; accountId: AccountId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const locked = await this.lockOffer.within(tx, offerId);
      const at = seatOf(locked).visitAt?.getTime();
      for (const seat of locked.seats) {
        if (seat.offerId === null || !personWasTold(seat.state) || seat.visitAt?.getTime() !== at) {
          continue;
        }
        Object.assign(seat, {
          state: moveSeat(seat.state, 'confirmed'),
          agreedBy: null,
          visitAt: null,
          changedAt: this.clock.now(),
        });
        await this.requests.saveSeat(tx, seat);
        const offer = await this.offers.get(tx, seat.offerId);
        await this.outbox.add(tx, visitPutOff({ ...aboutOffer(offer), accountId }));
      }
    });
  }
}
