import { CITY, type City, offerCalendarOf } from '#geography';
import type { VolunteerId } from '#kernel';
import { Clock, Outbox, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Offers } from '../db/offers.repository.ts';
import { windowGoesOn } from '../domain/answer-window.ts';
import { expireOffer } from '../jobs.ts';
import { LockOffer } from './lock-offer.ts';

/** Her words were read and were no answer: what was left of the time to answer begins to run again. */
@Injectable()
export class GoOnWaiting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lockOffer: LockOffer,
    private readonly offers: Offers,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  run(volunteerId: VolunteerId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      for (const { id: offerId } of await this.offers.openTo(tx, volunteerId, now)) {
        const { offer } = await this.lockOffer.within(tx, offerId);
        if (offer.state === 'sent' && offer.wordsWait && offer.wroteAt !== null) {
          const { wroteAt, expiresAt } = offer;
          const calendar = offerCalendarOf(this.city);
          const until = windowGoesOn({ wroteAt, expiresAt }, now, calendar);
          Object.assign(offer, { wordsWait: false, expiresAt: until });
          await this.offers.save(tx, offer);
          await this.outbox.add(tx, expireOffer({ offerId, until: until.toISOString() }), until);
        }
      }
    });
  }
}
