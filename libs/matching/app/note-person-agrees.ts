import { ReadCase } from '#casework';
import { seatAgreed, visitMoved } from '#facts';
import { type AccountId, DomainError, type OfferId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { BeginMatch } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { Offers } from '../db/offers.repository.ts';
import { Requests } from '../db/requests.repository.ts';
import type { SeatRow } from '../db/seat.entity.ts';
import { refusePair } from '../domain/pair.ts';
import { isVisitAhead, moveSeat, personWasTold } from '../domain/seat-state.ts';
import { aboutOffer } from './about-offer.ts';
import { type LockedOffer, LockOffer, seatOf } from './lock-offer.ts';

interface Agreement {
  readonly offerId: OfferId;
  readonly accountId: AccountId;
  readonly visitAt: Date;
}

/** The person agrees to this volunteer, and to when the first visit is. */
@Injectable()
export class NotePersonAgrees {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lockOffer: LockOffer,
    private readonly requests: Requests,
    private readonly offers: Offers,
    private readonly readCase: ReadCase,
    private readonly beginMatch: BeginMatch,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Noting the same twice is noting it once; noting another time moves the visit, for both where two come.
   * @throws DomainError `seat.not_held`; `seat.move_refused`; `seat.visit_in_past`; `seat.pair_incomplete`
   * while a first visit by two has no second volunteer who is confirmed; `seat.pair_other_time` when the other
   * comes at another time; `seat.address_missing`
   */
  run(input: Agreement): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const locked = await this.lockOffer.within(tx, input.offerId);
      const seat = seatOf(locked);
      const wasTold = personWasTold(seat.state);
      if (wasTold && seat.visitAt?.getTime() === input.visitAt.getTime()) {
        return;
      }
      this.refuseMove(seat);
      if (input.visitAt <= this.clock.now()) {
        throw new DomainError('seat.visit_in_past', { offerId: input.offerId });
      }
      await (wasTold ? this.move(tx, locked, input) : this.agree(tx, locked, input));
    });
  }

  /** A visit that took place is not moved any more. */
  private refuseMove(seat: SeatRow): void {
    if (!isVisitAhead(seat, this.clock.now())) {
      moveSeat(seat.state, 'agreed');
    }
  }

  private async agree(tx: Tx, locked: LockedOffer, input: Agreement): Promise<void> {
    const { offer, seats } = locked;
    const seat = seatOf(locked);
    refusePair(
      seats.filter((one) => one !== seat),
      input.visitAt,
    );
    const { street = '', houseNumber = '' } = (await this.readCase.run(offer.caseId)).person;
    if (street.trim() === '' || houseNumber.trim() === '') {
      throw new DomainError('seat.address_missing', { caseId: offer.caseId });
    }
    seat.state = moveSeat(seat.state, 'agreed');
    await this.keep(tx, seat, input);
    const { accountId } = input;
    const { caseId, volunteerId, role, requestId } = offer;
    const by = { way: 'desk', accountId } as const;
    await this.beginMatch.run({ caseId, volunteerId, role, requestId, by });
    await this.outbox.add(tx, seatAgreed({ ...aboutOffer(offer), accountId }));
  }

  private async move(tx: Tx, locked: LockedOffer, input: Agreement): Promise<void> {
    const before = seatOf(locked).visitAt?.getTime();
    for (const seat of locked.seats) {
      if (seat.offerId !== null && seat.visitAt?.getTime() === before) {
        await this.keep(tx, seat, input);
        const offer = await this.offers.get(tx, seat.offerId);
        const { accountId } = input;
        await this.outbox.add(tx, visitMoved({ ...aboutOffer(offer), accountId }));
      }
    }
  }

  private async keep(tx: Tx, seat: SeatRow, { accountId, visitAt }: Agreement): Promise<void> {
    Object.assign(seat, { agreedBy: accountId, visitAt, changedAt: this.clock.now() });
    await this.requests.saveSeat(tx, seat);
  }
}
