import type { MessageId } from '#kernel';
import { ExpireOffer, ReadOffer } from '#matching';
import { type Failure, ReadFailure } from '#messaging';
import { UnitOfWork } from '#platform';
import { NumberIsBad } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { OFFER_ASKED } from '../domain/purposes.ts';

/** After these she cannot answer by text: the question ends, and another volunteer can be asked. */
const hopeless: readonly Failure[] = ['bad_number', 'not_mobile', 'opted_out', 'late', 'day_cap'];
const badNumber: readonly Failure[] = ['bad_number', 'not_mobile'];

/**
 * An offer that was never read is no offer. Of a phone that was off, or a text that may have left, the desk
 * decides: the message stands there, to be called about.
 */
@Injectable()
export class GiveUpOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readFailure: ReadFailure,
    private readonly readOffer: ReadOffer,
    private readonly expireOffer: ExpireOffer,
    private readonly numberIsBad: NumberIsBad,
  ) {}

  run(messageId: MessageId): Promise<void> {
    return this.unitOfWork.run(async () => {
      const failed = await this.readFailure.run(messageId);
      if (failed?.offerId === undefined || failed.purpose !== OFFER_ASKED) {
        return;
      }
      if (badNumber.includes(failed.failure)) {
        const { volunteerId } = await this.readOffer.run(failed.offerId);
        await this.numberIsBad.run(volunteerId);
      }
      if (hopeless.includes(failed.failure)) {
        await this.expireOffer.unreached(failed.offerId);
      }
    });
  }
}
