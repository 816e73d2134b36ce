import type { CaseId, OfferId, RequestId } from '#kernel';
import { RequestsOfCase } from '#matching';
import { Injectable, NotFoundException } from '@nestjs/common';

/** A form of one case reaches offers of that case only. */
@Injectable()
export class OffersOfCase {
  constructor(private readonly requestsOfCase: RequestsOfCase) {}

  /** @throws NotFoundException when the request belongs to another case */
  async assertHasRequest(caseId: CaseId, requestId: RequestId): Promise<void> {
    const requests = await this.requestsOfCase.run(caseId);
    if (!requests.some((request) => request.requestId === requestId)) {
      throw new NotFoundException();
    }
  }

  /** @throws NotFoundException when the offer belongs to another case */
  async assertHas(caseId: CaseId, offerId: OfferId): Promise<void> {
    const requests = await this.requestsOfCase.run(caseId);
    const ids = requests.flatMap(({ offers }) => offers.map((offer) => offer.offerId));
    if (!ids.includes(offerId)) {
      throw new NotFoundException();
    }
  }
}
