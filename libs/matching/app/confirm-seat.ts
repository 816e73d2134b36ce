import { seatConfirmed } from '#facts';
import type { AccountId, OfferId } from '#kernel';
import { Clock, Outbox, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Requests } from '../db/requests.repository.ts';
import { moveSeat } from '../domain/seat-state.ts';
import { aboutOffer } from './about-offer.ts';
import { LockOffer, seatOf } from './lock-offer.ts';

/** The coordinator says yes to who said yes. */
@Injectable()
export class ConfirmSeat {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lockOffer: LockOffer,
    private readonly requests: Requests,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Confirming twice is confirming once.
   * @throws DomainError `seat.not_held`, `seat.move_refused`
   */
  run({ offerId, accountId }: { offerId: OfferId; accountId: AccountId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const locked = await this.lockOffer.within(tx, offerId);
      const seat = seatOf(locked);
      if (seat.state === 'confirmed') {
        return;
      }
      seat.state = moveSeat(seat.state, 'confirmed');
      seat.confirmedBy = accountId;
      seat.changedAt = this.clock.now();
      await this.requests.saveSeat(tx, seat);
      await this.outbox.add(tx, seatConfirmed({ ...aboutOffer(locked.offer), accountId }));
    });
  }
}
