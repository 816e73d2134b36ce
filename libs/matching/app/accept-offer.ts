import { offerAccepted, seatConfirmed } from '#facts';
import { CITY, type City } from '#geography';
import type { AccountId, OfferId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Offers } from '../db/offers.repository.ts';
import { Requests } from '../db/requests.repository.ts';
import { judgeYes } from '../domain/judge-answer.ts';
import { moveOffer } from '../domain/offer-state.ts';
import { moveRequest } from '../domain/request-state.ts';
import { moveSeat } from '../domain/seat-state.ts';
import { aboutOffer } from './about-offer.ts';
import { EndOffers } from './end-offers.ts';
import { type LockedOffer, LockOffer } from './lock-offer.ts';
import { rulesOf } from './circumstances-of.ts';

/** `held`: the place is hers, now or since before; `filled`: others were first; `late`: it is over. */
export type AcceptOutcome = 'held' | 'filled' | 'late';

@Injectable()
export class AcceptOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lockOffer: LockOffer,
    private readonly offers: Offers,
    private readonly requests: Requests,
    private readonly endOffers: EndOffers,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** A yes. However many come at once, as many hold a seat as there are; the rest hear that it is filled. */
  run(offerId: OfferId): Promise<AcceptOutcome> {
    return this.answer(offerId);
  }

  /** A yes that one of us lets count though its time is over: the place is hers when it is free. */
  runLate(offerId: OfferId, by: AccountId): Promise<AcceptOutcome> {
    return this.answer(offerId, by);
  }

  private answer(offerId: OfferId, by?: AccountId): Promise<AcceptOutcome> {
    return this.unitOfWork.run(async (tx) => {
      const lateCounts = by !== undefined;
      const locked = await this.lockOffer.within(tx, offerId);
      const { offer, request, seats } = locked;
      // asked again for the same since: that question is the one that counts
      if (lateCounts && (await this.offers.hasNewerThan(tx, offer))) {
        return 'late';
      }
      const standing = { state: request.state, seats };
      const verdict = judgeYes(offer, standing, this.clock.now(), lateCounts);
      switch (verdict.kind) {
        case 'takes':
          await this.take(tx, locked, verdict.seat, by);
          return 'held';
        case 'has':
          return 'held';
        case 'filled':
        case 'late':
          return verdict.kind;
      }
    });
  }

  private async take(
    tx: Tx,
    { offer, request, seats }: LockedOffer,
    number: number,
    accountId?: AccountId,
  ): Promise<void> {
    await this.offers.queueUpFor(tx, [offer.volunteerId]);
    const now = this.clock.now();
    offer.state = moveOffer(offer.state, 'accepted');
    offer.answeredAt = now;
    await this.offers.save(tx, offer);
    await this.outbox.add(tx, offerAccepted({ ...aboutOffer(offer), accountId }));
    for (const seat of seats.filter((one) => one.number === number)) {
      Object.assign(seat, {
        state: moveSeat(seat.state, 'held'),
        offerId: offer.id,
        changedAt: now,
      });
      if (!rulesOf(this.city, request.role).confirmationRequired) {
        seat.state = moveSeat(seat.state, 'confirmed');
        await this.outbox.add(tx, seatConfirmed(aboutOffer(offer)));
      }
      await this.requests.saveSeat(tx, seat);
    }
    if (seats.every(({ state }) => state !== 'open')) {
      request.state = moveRequest(request.state, 'filled');
      await this.requests.save(tx, request);
      await this.endOffers.within(tx, await this.offers.openOf(tx, request.id), 'filled');
    }
  }
}
