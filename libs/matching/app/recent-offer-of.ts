import { DAY_MS, type VolunteerId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Offers } from '../db/offers.repository.ts';
import { type OfferView, ReadOffer } from './read-offer.ts';

const RECENT_DAYS = 14;

/** The newest offer of a volunteer that is no longer open: what a late yes or a change of mind is about. */
@Injectable()
export class RecentOfferOf {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: Offers,
    private readonly readOffer: ReadOffer,
    private readonly clock: Clock,
  ) {}

  /** @param until when what is about an offer was said: it is about none that left later */
  run(volunteerId: VolunteerId, until: Date = this.clock.now()): Promise<OfferView | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const since = new Date(until.getTime() - RECENT_DAYS * DAY_MS);
      const offer = await this.offers.lastSettledOf(tx, volunteerId, { since, until });
      return offer === undefined ? undefined : this.readOffer.view(tx, offer);
    });
  }
}
