import { AppendToTimeline } from '#casework';
import type { AccountId, CaseId, VolunteerId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { ExclusionRow } from '../db/exclusion.entity.ts';
import { Exclusions } from '../db/exclusions.repository.ts';
import { Offers } from '../db/offers.repository.ts';
import { Requests } from '../db/requests.repository.ts';
import type { ExcludedBy } from '../domain/asking.ts';
import { EndOffers } from './end-offers.ts';

/** Who, for whom, and who of us noted it. */
interface About {
  readonly caseId: CaseId;
  readonly volunteerId: VolunteerId;
  readonly accountId: AccountId;
}

/** Not this volunteer for this person: what she was asked for the case and did not answer is withdrawn. */
@Injectable()
export class ExcludeVolunteer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly exclusions: Exclusions,
    private readonly requests: Requests,
    private readonly offers: Offers,
    private readonly endOffers: EndOffers,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly clock: Clock,
  ) {}

  /** What is said last counts. A place that she has stays hers: a coordinator frees it. */
  run({ caseId, volunteerId, accountId, saidBy }: About & { saidBy: ExcludedBy }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = { caseId, volunteerId, saidBy, notedBy: accountId, notedAt: this.clock.now() };
      for (const request of await this.requests.lockAllAlive(tx, caseId)) {
        const open = await this.offers.openOf(tx, request.id);
        const hers = open.filter((offer) => offer.volunteerId === volunteerId);
        await this.endOffers.within(tx, hers, 'withdrawn', accountId);
      }
      await this.exclusions.put(tx, Object.assign(new ExclusionRow(), row));
      const refs = { volunteerId, saidBy };
      await this.appendToTimeline.run({ caseId, kind: 'volunteer_excluded', refs, accountId });
    });
  }

  /** It was a mistake, or it holds no longer: she may be asked again. */
  undo({ caseId, volunteerId, accountId }: About): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (await this.exclusions.remove(tx, caseId, volunteerId)) {
        const refs = { volunteerId };
        await this.appendToTimeline.run({ caseId, kind: 'volunteer_allowed', refs, accountId });
      }
    });
  }
}
