import { offerMade } from '#facts';
import { CITY, type City } from '#geography';
import type { OfferId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { OfferRow } from '../../db/offer.entity.ts';
import { Offers } from '../../db/offers.repository.ts';
import type { RequestRow } from '../../db/request.entity.ts';
import { mayBeAsked } from '../../domain/may-be-asked.ts';
import { aboutOffer } from '../about-offer.ts';
import { circumstancesOf } from '../circumstances-of.ts';
import { EndOffers } from '../end-offers.ts';
import { LoadCandidates } from '../load-candidates.ts';
import { LockOffer } from '../lock-offer.ts';
import { LookUpSought } from '../look-up-sought.ts';

/**
 * The quiet hours are over: the offer made in them leaves, if every hard rule still holds; what was true in the evening
 * may not be in the morning. Otherwise the volunteer hears nothing, the case reads so, and a search by waves goes on.
 */
@Injectable()
export class LetOfferLeave {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lockOffer: LockOffer,
    private readonly offers: Offers,
    private readonly lookUpSought: LookUpSought,
    private readonly loadCandidates: LoadCandidates,
    private readonly endOffers: EndOffers,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** Nothing for an offer that was taken back meanwhile. */
  run(offerId: OfferId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { offer, request } = await this.lockOffer.within(tx, offerId);
      if (offer.state !== 'sent') {
        return;
      }
      if (await this.mayLeave(tx, offer, request)) {
        await this.outbox.add(tx, offerMade({ ...aboutOffer(offer), accountId: offer.chosenBy }));
        return;
      }
      await this.endOffers.keptBack(tx, offer);
    });
  }

  /** The border is that of the role: a coordinator may have chosen somebody from farther than the waves reach. */
  private async mayLeave(tx: Tx, offer: OfferRow, { task }: RequestRow): Promise<boolean> {
    const { id, caseId, role, volunteerId } = offer;
    await this.offers.queueUpFor(tx, [volunteerId]);
    const { sought } = await this.lookUpSought.run(caseId, role);
    const [found] = await this.loadCandidates.within(tx, caseId, { ids: [volunteerId] }, id);
    const now = this.clock.now();
    const circumstances = circumstancesOf(this.city, { role, task, now, askedBy: 'coordinator' });
    return (
      found !== undefined &&
      mayBeAsked(found.who, sought, found.before, circumstances).kind === 'may'
    );
  }
}
