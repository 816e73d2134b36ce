import type { CaseId, VolunteerId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Offers } from '../db/offers.repository.ts';
import { Requests } from '../db/requests.repository.ts';
import { moveSeat } from '../domain/seat-state.ts';
import { LockOffer } from './lock-offer.ts';

/** The volunteer saw the address. A seat that was taken back or held back meanwhile stays as it is. */
@Injectable()
export class ReleaseSeat {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: Offers,
    private readonly lockOffer: LockOffer,
    private readonly requests: Requests,
    private readonly clock: Clock,
  ) {}

  run({ caseId, volunteerId }: { caseId: CaseId; volunteerId: VolunteerId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const accepted = await this.offers.acceptedFor(tx, caseId, volunteerId);
      if (accepted === undefined) {
        return;
      }
      const { seat } = await this.lockOffer.within(tx, accepted.id);
      if (seat?.state === 'agreed') {
        seat.state = moveSeat(seat.state, 'released');
        seat.changedAt = this.clock.now();
        await this.requests.saveSeat(tx, seat);
      }
    });
  }
}
