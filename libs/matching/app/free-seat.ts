import { seatFreed, seatHeldBack } from '#facts';
import type { AccountId } from '#kernel';
import { Clock, Outbox, type Tx } from '#platform';
import { EndMatch } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { Offers } from '../db/offers.repository.ts';
import type { RequestRow } from '../db/request.entity.ts';
import { Requests } from '../db/requests.repository.ts';
import type { SeatRow } from '../db/seat.entity.ts';
import { moveRequest } from '../domain/request-state.ts';
import { isVisitAhead, moveSeat, personWasTold } from '../domain/seat-state.ts';
import { goOnAsking } from '../jobs.ts';
import { aboutOffer } from './about-offer.ts';
import type { LockedOffer } from './lock-offer.ts';

/** A seat is nobody's again, and its request seeks again. */
@Injectable()
export class FreeSeat {
  constructor(
    private readonly requests: Requests,
    private readonly offers: Offers,
    private readonly endMatch: EndMatch,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Somebody else is sought; who would have come along waits until there are two again.
   * @param accountId who of us took it back
   */
  async within(
    tx: Tx,
    { offer, request, seats }: LockedOffer,
    seat: SeatRow,
    accountId?: AccountId,
  ): Promise<void> {
    await this.open(tx, request, seat, accountId);
    await this.outbox.add(tx, seatFreed({ ...aboutOffer(offer), accountId }));
    await this.outbox.add(tx, goOnAsking({ requestId: request.id }));
    const now = this.clock.now();
    for (const other of seats.filter((one) => one !== seat && isVisitAhead(one, now))) {
      await this.holdBack(tx, other, accountId);
    }
  }

  /** Only the seat itself, where nothing is sought any more. */
  async open(tx: Tx, request: RequestRow, seat: SeatRow, accountId?: AccountId): Promise<void> {
    await this.endMatchOf(tx, seat, accountId);
    Object.assign(seat, {
      state: moveSeat(seat.state, 'open'),
      offerId: null,
      confirmedBy: null,
      agreedBy: null,
      visitAt: null,
      changedAt: this.clock.now(),
    });
    await this.requests.saveSeat(tx, seat);
    if (request.state === 'filled') {
      request.state = moveRequest(request.state, 'open');
      await this.requests.save(tx, request);
    }
  }

  private async holdBack(tx: Tx, seat: SeatRow, accountId?: AccountId): Promise<void> {
    const { offerId } = seat;
    if (offerId === null) {
      return;
    }
    await this.endMatchOf(tx, seat, accountId);
    Object.assign(seat, {
      state: moveSeat(seat.state, 'confirmed'),
      agreedBy: null,
      visitAt: null,
      changedAt: this.clock.now(),
    });
    await this.requests.saveSeat(tx, seat);
    const offer = await this.offers.get(tx, offerId);
    await this.outbox.add(tx, seatHeldBack({ ...aboutOffer(offer), accountId }));
  }

  private async endMatchOf(tx: Tx, seat: SeatRow, accountId?: AccountId): Promise<void> {
    if (seat.offerId !== null && personWasTold(seat.state)) {
      const { caseId, volunteerId, role } = await this.offers.get(tx, seat.offerId);
      const by = { way: accountId === undefined ? 'itself' : 'desk', accountId } as const;
      await this.endMatch.run({ caseId, volunteerId, role, reason: 'seat_freed', by });
    }
  }
}
