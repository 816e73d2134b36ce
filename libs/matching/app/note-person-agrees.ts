import { seatAgreed } from '#facts';
import { type AccountId, DomainError, type OfferId } from '#kernel';
import { Clock, Outbox, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Requests } from '../db/requests.repository.ts';
import { moveSeat } from '../domain/seat-state.ts';
import { aboutOffer } from './about-offer.ts';
import { type LockedOffer, LockOffer, seatOf } from './lock-offer.ts';

/** The person agrees to this volunteer, and to when the first visit is. */
@Injectable()
export class NotePersonAgrees {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lockOffer: LockOffer,
    private readonly requests: Requests,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Noting the same twice is noting it once.
   * @throws DomainError `seat.not_held`; `seat.move_refused`; `seat.visit_in_past`; `seat.pair_incomplete`
   * while a first visit by two has only one volunteer
   */
  run(input: {
    readonly offerId: OfferId;
    readonly accountId: AccountId;
    readonly visitAt: Date;
  }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const locked = await this.lockOffer.run(tx, input.offerId);
      const seat = seatOf(locked);
      if (seat.state === 'agreed' && seat.visitAt?.getTime() === input.visitAt.getTime()) {
        return;
      }
      const state = moveSeat(seat.state, 'agreed');
      this.refuseImpossible(locked, input.visitAt);
      Object.assign(seat, {
        state,
        agreedBy: input.accountId,
        visitAt: input.visitAt,
        changedAt: this.clock.now(),
      });
      await this.requests.saveSeat(tx, seat);
      await this.outbox.add(tx, seatAgreed(aboutOffer(locked.offer)));
    });
  }

  private refuseImpossible({ offer, seats }: LockedOffer, visitAt: Date): void {
    if (visitAt <= this.clock.now()) {
      throw new DomainError('seat.visit_in_past', { offerId: offer.id });
    }
    if (seats.some(({ state }) => state === 'open')) {
      throw new DomainError('seat.pair_incomplete', { offerId: offer.id });
    }
  }
}
