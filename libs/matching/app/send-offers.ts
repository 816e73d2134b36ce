import { AppendToTimeline } from '#casework';
import { requestOpened } from '#facts';
import { CITY, type City, type CityRole } from '#geography';
import {
  type AccountId,
  type CaseId,
  DomainError,
  type RequestId,
  type VolunteerId,
} from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Offers } from '../db/offers.repository.ts';
import type { RequestRow } from '../db/request.entity.ts';
import type { Sought } from '../domain/asking.ts';
import { mayBeAsked } from '../domain/may-be-asked.ts';
import type { Task } from '../domain/request-state.ts';
import { refuseWaveOverLimit } from '../domain/wave-limit.ts';
import { circumstancesOf } from './circumstances-of.ts';
import { LoadCandidates, type LoadedCandidate } from './load-candidates.ts';
import { LookUpSought } from './look-up-sought.ts';
import { OpenRequest, refuseTooEarly } from './open-request.ts';
import { MakeOffers } from './search/make-offers.ts';

export interface OffersToSend {
  readonly caseId: CaseId;
  readonly role: CityRole;
  readonly volunteerIds: readonly VolunteerId[];
  readonly accountId: AccountId;
  /** Why the coordinator decides otherwise than proposed; kept on the case's timeline. */
  readonly reason?: string | undefined;
  /** What is asked, which decides how long an answer may take; when left out, what is usual for the role. */
  readonly task?: Task | undefined;
}

@Injectable()
export class SendOffers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lookUpSought: LookUpSought,
    private readonly loadCandidates: LoadCandidates,
    private readonly openRequest: OpenRequest,
    private readonly offers: Offers,
    private readonly makeOffers: MakeOffers,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /**
   * Asks the chosen volunteers; all of them or, when one may not be asked, none. In quiet hours the offers
   * leave when these end.
   * @throws DomainError `request.case_not_agreed`, `request.language_unknown`, `request.already_filled`,
   * `offer.nobody_chosen`, `offer.needs_reason` (more than a wave holds), `offer.may_not_be_asked` (with the first volunteer's id
   * and the codes why)
   */
  run(input: OffersToSend): Promise<RequestId> {
    return this.unitOfWork.run(async (tx) => {
      const { caseId, role, accountId, reason } = input;
      const forWhom = await this.lookUpSought.run(caseId, role);
      refuseTooEarly(forWhom);
      const { request, opened } = await this.openRequest.within(tx, input);
      if (opened) {
        await this.outbox.add(tx, requestOpened({ requestId: request.id, caseId, accountId }));
      }
      await this.send(tx, request, forWhom.sought, input);
      if (reason !== undefined && reason.trim() !== '') {
        const refs = { requestId: request.id };
        await this.appendToTimeline.run({
          caseId,
          kind: 'offers_chosen',
          refs,
          text: reason,
          accountId,
        });
      }
      return request.id;
    });
  }

  private async send(
    tx: Tx,
    request: RequestRow,
    sought: Sought,
    input: OffersToSend,
  ): Promise<void> {
    const volunteerIds = [...new Set(input.volunteerIds)];
    const earlier = await this.offers.ofRequests(tx, [request.id]);
    refuseWaveOverLimit(volunteerIds, earlier, this.city.matching.waves, input.reason);
    await this.offers.queueUpFor(tx, volunteerIds);
    const chosen = await this.loadCandidates.within(tx, request.caseId, { ids: volunteerIds });
    this.refuseWhoMayNot(chosen, sought, request.task);
    const last = Math.max(0, ...earlier.map((offer) => offer.wave));
    // whom a coordinator asks beside a search that runs belongs to the wave of the moment
    const wave = request.search === 'running' && last > 0 ? last : last + 1;
    await this.makeOffers.within(tx, request, chosen, { wave, chosenBy: input.accountId });
  }

  private refuseWhoMayNot(chosen: readonly LoadedCandidate[], sought: Sought, task: Task): void {
    const { role } = sought;
    const now = this.clock.now();
    const circumstances = circumstancesOf(this.city, { role, now, task, askedBy: 'coordinator' });
    for (const { who, before } of chosen) {
      const verdict = mayBeAsked(who, sought, before, circumstances);
      if (verdict.kind === 'never') {
        const { volunteerId } = who;
        const why = verdict.why.map(({ code }) => code);
        throw new DomainError('offer.may_not_be_asked', { volunteerId, why });
      }
    }
  }
}
