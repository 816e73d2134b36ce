import {
  type AutomaticCallId,
  type AutomaticCallView,
  isAnswered,
  isOpenAutomaticCall,
  ReadAutomaticCalls,
} from '#calls';
import { CITY, type City, offerCalendarOf } from '#geography';
import { ExpireOffer, ReadOffer } from '#matching';
import { Clock, type Tx, UnitOfWork } from '#platform';
import { NumberIsBad } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { secondCallAt } from '../../domain/second-call.ts';
import { AskByCall } from './ask-by-call.ts';
import { NoteOfferCall } from './note-offer-call.ts';

/** So often a volunteer is called about one offer. */
const MOST_CALLS = 2;

/** The provider's codes for what is no telephone number (twilio.com/docs/api/errors). */
const badNumbers: readonly (string | undefined)[] = ['21211', '21217', '13223', '13224'];

/**
 * A call about an offer ended without a key that decides. That is never a no: she is called once more within her time,
 * and then she counts as not reached, as where a text does not arrive.
 */
@Injectable()
export class FollowOfferCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readCalls: ReadAutomaticCalls,
    private readonly readOffer: ReadOffer,
    private readonly expireOffer: ExpireOffer,
    private readonly askByCall: AskByCall,
    private readonly noteOfferCall: NoteOfferCall,
    private readonly numberIsBad: NumberIsBad,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  run({ automaticCallId }: { readonly automaticCallId: AutomaticCallId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const call = await this.readCalls.run(automaticCallId);
      const { state } = call;
      if (state === 'dropped' || isAnswered(state) || isOpenAutomaticCall(state)) {
        return;
      }
      await this.noteOfferCall.run(call, state);
      if (state === 'refused' && badNumbers.includes(call.errorCode)) {
        await this.numberIsBad.run(call.volunteerId);
      }
      await this.tryAgain(tx, call);
    });
  }

  private async tryAgain(tx: Tx, call: AutomaticCallView): Promise<void> {
    const { offerId, nth, state } = call;
    const offer = await this.readOffer.run(offerId);
    if (offer.state !== 'sent') {
      return;
    }
    const mayRing = nth < MOST_CALLS && state !== 'refused' && state !== 'too_late';
    const at = mayRing
      ? secondCallAt(this.clock.now(), offer.expiresAt, offerCalendarOf(this.city))
      : undefined;
    await (at === undefined
      ? this.expireOffer.unreached(offerId)
      : this.askByCall.within(tx, offer, at));
  }
}
