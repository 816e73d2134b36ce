import type { AccountId, CaseId } from '#kernel';
import { Clock, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Offers } from '../db/offers.repository.ts';
import type { RequestRow } from '../db/request.entity.ts';
import { Requests } from '../db/requests.repository.ts';
import { fallsAway } from '../domain/judge-answer.ts';
import { moveRequest } from '../domain/request-state.ts';
import { EndOffers } from './end-offers.ts';
import { FreeSeat } from './free-seat.ts';

/**
 * The person said no or later, or the case closed: nothing is sought for her any more. Open questions and
 * visits still to come fall away, and each volunteer concerned hears it.
 */
@Injectable()
export class WithdrawOffers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: Requests,
    private readonly offers: Offers,
    private readonly endOffers: EndOffers,
    private readonly freeSeat: FreeSeat,
    private readonly clock: Clock,
  ) {}

  /** @param by who of us noted that; left out when she said it herself on the phone */
  run(caseId: CaseId, by?: AccountId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      for (const request of await this.requests.lockAllAlive(tx, caseId)) {
        await this.endOffers.within(tx, await this.offers.openOf(tx, request.id), 'withdrawn', by);
        await this.callOff(tx, request, by);
        request.state = moveRequest(request.state, 'closed');
        await this.requests.save(tx, request);
      }
    });
  }

  private async callOff(tx: Tx, request: RequestRow, by?: AccountId): Promise<void> {
    const seats = await this.requests.seatsOf(tx, [request.id]);
    for (const seat of seats.filter((one) => fallsAway(one, this.clock.now()))) {
      if (seat.offerId !== null) {
        const offer = await this.offers.get(tx, seat.offerId);
        await this.endOffers.within(tx, [offer], 'withdrawn', by);
      }
      await this.freeSeat.open(tx, request, seat, by);
    }
  }
}
