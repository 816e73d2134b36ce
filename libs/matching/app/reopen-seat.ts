import { AppendToTimeline } from '#casework';
import type { AccountId, OfferId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { EndOffers } from './end-offers.ts';
import { FreeSeat } from './free-seat.ts';
import { LockOffer, seatOf } from './lock-offer.ts';

/** The coordinator takes a place back, because it does not fit or the person wants somebody else. */
@Injectable()
export class ReopenSeat {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lockOffer: LockOffer,
    private readonly endOffers: EndOffers,
    private readonly freeSeat: FreeSeat,
    private readonly appendToTimeline: AppendToTimeline,
  ) {}

  /** @throws DomainError `seat.not_held` when this offer has no seat (any more) */
  run(input: {
    readonly offerId: OfferId;
    readonly accountId: AccountId;
    readonly reason?: string;
  }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const locked = await this.lockOffer.within(tx, input.offerId);
      const { offer } = locked;
      const { accountId } = input;
      await this.freeSeat.within(tx, locked, seatOf(locked), accountId);
      await this.endOffers.within(tx, [offer], 'withdrawn', accountId);
      await this.appendToTimeline.run({
        caseId: offer.caseId,
        kind: 'seat_reopened',
        refs: { offerId: offer.id, volunteerId: offer.volunteerId },
        accountId,
        text: input.reason,
      });
    });
  }
}
