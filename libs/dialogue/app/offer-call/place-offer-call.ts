import {
  type AutomaticCallId,
  DropAutomaticCall,
  PlaceAutomaticCall,
  ReadAutomaticCalls,
} from '#calls';
import { CITY, type City, offerCalendarOf } from '#geography';
import { nextOpening } from '#kernel';
import { ReadOffer } from '#matching';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { placeOfferCall } from '../../jobs.ts';

/**
 * Places a call that asks what an offer asks: only in the hours for offers, and only while there is something to ask.
 * What was decided before the telephone rings is never asked.
 */
@Injectable()
export class PlaceOfferCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readCalls: ReadAutomaticCalls,
    private readonly readOffer: ReadOffer,
    private readonly drop: DropAutomaticCall,
    private readonly place: PlaceAutomaticCall,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @throws GatewayError when it is to be tried or looked up again later */
  async run({ automaticCallId }: { readonly automaticCallId: AutomaticCallId }): Promise<void> {
    const mayRing = await this.unitOfWork.run((tx) => this.mayRing(tx, automaticCallId));
    if (mayRing) {
      await this.place.run(automaticCallId);
    }
  }

  private async mayRing(tx: Tx, automaticCallId: AutomaticCallId): Promise<boolean> {
    const { offerId, state } = await this.readCalls.run(automaticCallId);
    if (state !== 'waiting') {
      // what was being placed is looked up, whatever the hour
      return true;
    }
    if ((await this.readOffer.run(offerId)).state !== 'sent') {
      await this.drop.run(automaticCallId);
      return false;
    }
    const now = this.clock.now();
    const at = nextOpening(now, offerCalendarOf(this.city));
    if (at > now) {
      await this.outbox.add(tx, placeOfferCall({ automaticCallId }), at);
    }
    return at <= now;
  }
}
