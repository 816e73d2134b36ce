import { type CaseForMatchingView, AppendToTimeline } from '#casework';
import { offerMade, requestOpened } from '#facts';
import { CITY, type City, type CityRole, offerCalendarOf } from '#geography';
import {
  type AccountId,
  type CaseId,
  DomainError,
  newId,
  type RequestId,
  type VolunteerId,
} from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { OfferRow } from '../db/offer.entity.ts';
import { Offers } from '../db/offers.repository.ts';
import type { RequestRow } from '../db/request.entity.ts';
import { answerWindow } from '../domain/answer-window.ts';
import type { Sought } from '../domain/asking.ts';
import { mayBeAsked } from '../domain/may-be-asked.ts';
import { offerCode } from '../domain/offer-code.ts';
import type { Task } from '../domain/request-state.ts';
import { refuseWaveOverLimit } from '../domain/wave-limit.ts';
import { expireOffer } from '../jobs.ts';
import { aboutOffer } from './about-offer.ts';
import { circumstancesOf, rulesOf } from './circumstances-of.ts';
import { LoadCandidates, type LoadedCandidate } from './load-candidates.ts';
import { LookUpSought } from './look-up-sought.ts';
import { OpenRequest } from './open-request.ts';

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

/** The states of a case in which the person agreed that somebody is sought for her. */
const agreed: ReadonlySet<CaseForMatchingView['state']> = new Set([
  ...(['agreed', 'matching', 'matched', 'visiting'] as const),
]);

@Injectable()
export class SendOffers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lookUpSought: LookUpSought,
    private readonly loadCandidates: LoadCandidates,
    private readonly openRequest: OpenRequest,
    private readonly offers: Offers,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /**
   * Asks the chosen volunteers; all of them or, when one may not be asked, none. In quiet hours the offers
   * leave when these end.
   * @throws DomainError `request.case_not_agreed`, `request.already_filled`, `offer.nobody_chosen`,
   * `offer.needs_reason` (more than a wave holds), `offer.may_not_be_asked` (with the first volunteer's id
   * and the codes why)
   */
  run(input: OffersToSend): Promise<RequestId> {
    return this.unitOfWork.run(async (tx) => {
      const { caseId, role, accountId, reason } = input;
      const { sought, state } = await this.lookUpSought.run(caseId, role);
      if (!agreed.has(state)) {
        throw new DomainError('request.case_not_agreed', { caseId, state });
      }
      const { request, opened } = await this.openRequest.within(tx, input);
      if (opened) {
        await this.outbox.add(tx, requestOpened({ requestId: request.id, caseId, accountId }));
      }
      await this.send(tx, request, sought, input);
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
    const wave = Math.max(0, ...earlier.map((offer) => offer.wave)) + 1;
    for (const candidate of chosen) {
      await this.make(tx, request, candidate, { wave, chosenBy: input.accountId });
    }
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

  private async make(
    tx: Tx,
    request: RequestRow,
    { who, codes }: LoadedCandidate,
    by: Pick<OfferRow, 'wave' | 'chosenBy'>,
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
      ...{ wroteAt: null, wordsWait: false },
    });
    await this.offers.add(tx, offer);
    const made = offerMade({ ...aboutOffer(offer), accountId: by.chosenBy });
    await this.outbox.add(tx, made, from > now ? from : undefined);
    await this.outbox.add(tx, expireOffer({ offerId: id, until: until.toISOString() }), until);
  }
}
