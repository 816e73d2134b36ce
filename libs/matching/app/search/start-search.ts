import { requestOpened, searchStarted } from '#facts';
import { CITY, type City, type CityRole } from '#geography';
import type { AccountId, CaseId, RequestId } from '#kernel';
import { Outbox, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Offers } from '../../db/offers.repository.ts';
import { Requests } from '../../db/requests.repository.ts';
import type { Task } from '../../domain/request-state.ts';
import { rulesOf } from '../circumstances-of.ts';
import { LookUpSought } from '../look-up-sought.ts';
import { OpenRequest, refuseTooEarly } from '../open-request.ts';
import { GoOnAsking } from './go-on-asking.ts';

/** A coordinator lets waves ask, from near to far, until somebody said yes or nobody is left to ask. */
@Injectable()
export class StartSearch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lookUpSought: LookUpSought,
    private readonly openRequest: OpenRequest,
    private readonly requests: Requests,
    private readonly offers: Offers,
    private readonly goOnAsking: GoOnAsking,
    private readonly outbox: Outbox,
    @Inject(CITY) private readonly city: City,
  ) {}

  /**
   * The first wave is asked at once; in quiet hours it leaves when these end. Starting what runs changes nothing;
   * after its end it begins anew with whoever may be asked now.
   * @throws DomainError `request.case_not_agreed`, `request.already_filled`, `request.unknown_role`
   */
  run(input: {
    readonly caseId: CaseId;
    readonly role: CityRole;
    readonly accountId: AccountId;
    readonly task?: Task | undefined;
  }): Promise<RequestId> {
    return this.unitOfWork.run(async (tx) => {
      const { caseId, role, accountId } = input;
      refuseTooEarly(await this.lookUpSought.run(caseId, role));
      const { request, opened } = await this.openRequest.within(tx, input);
      const { id: requestId } = request;
      if (opened) {
        await this.outbox.add(tx, requestOpened({ requestId, caseId, accountId }));
      }
      if (request.search !== 'running') {
        const earlier = await this.offers.ofRequests(tx, [requestId]);
        Object.assign(request, {
          ...{ search: 'running', searchBy: accountId },
          searchAfter: Math.max(0, ...earlier.map(({ wave }) => wave)),
          border: rulesOf(this.city, role).reach[0] ?? request.border,
        });
        await this.requests.save(tx, request);
        await this.outbox.add(tx, searchStarted({ requestId, caseId, accountId }));
        await this.goOnAsking.run(requestId);
      }
      return requestId;
    });
  }
}
