import { searchStopped } from '#facts';
import type { AccountId, RequestId } from '#kernel';
import { Outbox, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Offers } from '../../db/offers.repository.ts';
import { Requests } from '../../db/requests.repository.ts';
import { EndOffers } from '../end-offers.ts';

/** A coordinator stops the waves: nobody more is asked. Who was asked may still answer, unless that is taken back too. */
@Injectable()
export class StopSearch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: Requests,
    private readonly offers: Offers,
    private readonly endOffers: EndOffers,
    private readonly outbox: Outbox,
  ) {}

  /** Stopping what does not run stops nothing. @param input.withdraw whether open questions are taken back as well */
  run(input: {
    readonly requestId: RequestId;
    readonly accountId: AccountId;
    readonly withdraw: boolean;
  }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { requestId, accountId, withdraw } = input;
      const request = await this.requests.lock(tx, requestId);
      if (request.search === 'running') {
        request.search = 'stopped';
        await this.requests.save(tx, request);
        const { caseId } = request;
        await this.outbox.add(tx, searchStopped({ requestId, caseId, accountId }));
      }
      if (withdraw) {
        const open = await this.offers.openOf(tx, requestId);
        await this.endOffers.within(tx, open, 'withdrawn', accountId);
      }
    });
  }
}
