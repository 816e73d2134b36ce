import { offerMade } from '#facts';
import { CITY, type City, offerCalendarOf } from '#geography';
import { type AccountId, newId } from '#kernel';
import { Clock, Outbox, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { OfferRow } from '../../db/offer.entity.ts';
import { Offers } from '../../db/offers.repository.ts';
import type { RequestRow } from '../../db/request.entity.ts';
import { answerWindow } from '../../domain/answer-window.ts';
import { offerCode } from '../../domain/offer-code.ts';
import { expireOffer, letOfferLeave } from '../../jobs.ts';
import { aboutOffer } from '../about-offer.ts';
import { rulesOf } from '../circumstances-of.ts';
import type { LoadedCandidate } from '../load-candidates.ts';

/** Who asks, in which wave. */
interface By {
  readonly wave: number;
  readonly chosenBy: AccountId;
}

/** Asks volunteers who may be asked. In quiet hours the offers leave when these end, if the rules still
 * allow it then. The request is locked. */
@Injectable()
export class MakeOffers {
  constructor(
    private readonly offers: Offers,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  async within(
    tx: Tx,
    request: RequestRow,
    candidates: readonly LoadedCandidate[],
    by: By,
  ): Promise<void> {
    for (const candidate of candidates) {
      await this.make(tx, request, candidate, by);
    }
  }

  private async make(
    tx: Tx,
    request: RequestRow,
    { who, codes }: LoadedCandidate,
    by: By,
  ): Promise<void> {
    const now = this.clock.now();
    const hours = rulesOf(this.city, request.role).answerWithinHours[request.task];
    const { from, until } = answerWindow(now, hours, offerCalendarOf(this.city));
    const id = newId<'offer'>(now.getTime());
    const offer = Object.assign(new OfferRow(), {
      ...by,
      id,
      requestId: request.id,
      caseId: request.caseId,
      role: request.role,
      volunteerId: who.volunteerId,
      state: 'sent' as const,
      code: offerCode(codes, Number.parseInt(id.slice(-8), 16)),
      sentAt: from,
      expiresAt: until,
      answeredAt: null,
      ...{ wroteAt: null, wordsWait: false, reached: true },
    });
    await this.offers.add(tx, offer);
    await (from > now
      ? this.outbox.add(tx, letOfferLeave({ offerId: id }), from)
      : this.outbox.add(tx, offerMade({ ...aboutOffer(offer), accountId: by.chosenBy })));
    await this.outbox.add(tx, expireOffer({ offerId: id, until: until.toISOString() }), until);
  }
}
