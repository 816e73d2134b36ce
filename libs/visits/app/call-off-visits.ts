import { AppendToTimeline } from '#casework';
import { EndVisitTalk, TextVolunteer } from '#dialogue';
import { CITY, type City } from '#geography';
import { type AccountId, type CaseId, dayAndHour, HOUR_MS, type OfferId } from '#kernel';
import { ReadOffer } from '#matching';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Links } from '../db/links.repository.ts';
import type { VisitRow } from '../db/visit.entity.ts';
import { Visits } from '../db/visits.repository.ts';
import { isAhead, moveVisit } from '../domain/visit-state.ts';
import { askHowItWent, beginVisit } from '../jobs.ts';
import { texts } from '../texts.nl.ts';

/** Within this time nobody should wait for the quiet hours to end: somebody would stand at a door. */
const SOON_MS = 14 * HOUR_MS;

type CalledOff = { readonly caseId: CaseId } | { readonly offerId: OfferId };

/** Links die, visits still to come are called off, and nobody is asked about the others any more. */
@Injectable()
export class CallOffVisits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: Visits,
    private readonly links: Links,
    private readonly endVisitTalk: EndVisitTalk,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly readOffer: ReadOffer,
    private readonly textVolunteer: TextVolunteer,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @param by who of us ended it */
  run(of: CalledOff, by?: AccountId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      for (const visit of await this.ending(tx, of)) {
        await this.endVisitTalk.run(visit.id);
        await this.note(visit, 'visit_withdrawn', by);
        await this.callOff(tx, visit, texts.calledOff);
      }
    });
  }

  /** The other of two who would visit together fell away: this one keeps her place, and the visit waits. */
  untilTwo(offerId: OfferId, by?: AccountId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { seat } = await this.readOffer.run(offerId);
      if (seat?.visitAt !== undefined) {
        // there are two again already
        return;
      }
      for (const visit of await this.ending(tx, { offerId })) {
        // as if it had not been planned: of what becomes of her place she hears as before
        await this.endVisitTalk.forget(visit.id);
        await this.note(visit, 'visit_held_back', by);
        await this.callOff(tx, visit, texts.waitsForOther);
      }
    });
  }

  /** It is off for this time: who would come keeps her place. */
  putOff(offerId: OfferId, by: AccountId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      for (const visit of await this.ending(tx, { offerId })) {
        await this.endVisitTalk.forget(visit.id);
        await this.note(visit, 'visit_withdrawn', by);
        await this.callOff(tx, visit, texts.putOff);
      }
    });
  }

  /** Ends the links, and finds the visits that are still to come. */
  private async ending(tx: Tx, of: CalledOff): Promise<VisitRow[]> {
    const now = this.clock.now();
    const standing = await this.visits.standing(tx, of);
    for (const { id: visitId, plannedAt } of standing) {
      await this.links.withdrawOf(tx, visitId, now);
      const rings = { visitId, plannedAt: plannedAt.toISOString() };
      await this.outbox.cancel(tx, askHowItWent, rings);
      await this.outbox.cancel(tx, beginVisit, rings);
    }
    return standing.filter(({ state, plannedAt }) => isAhead(state) && plannedAt > now);
  }

  private note(
    { caseId, id: visitId, volunteerId }: VisitRow,
    kind: 'visit_withdrawn' | 'visit_held_back',
    accountId: AccountId | undefined,
  ): Promise<void> {
    return this.appendToTimeline.run({ caseId, kind, refs: { visitId, volunteerId }, accountId });
  }

  private async callOff(tx: Tx, visit: VisitRow, words: typeof texts.calledOff): Promise<void> {
    const now = this.clock.now();
    visit.state = moveVisit(visit.state, 'withdrawn');
    visit.withdrawnAt = now;
    await this.visits.save(tx, visit);
    const { zone, hotline } = this.city;
    const { id: visitId, caseId, volunteerId, plannedAt } = visit;
    const when = dayAndHour(plannedAt, zone);
    await this.textVolunteer.run({
      volunteerId,
      body: ({ firstName }) => words(firstName, when, hotline.voice),
      purpose: 'visit.called-off',
      about: { caseId, visitId },
      priority: plannedAt.getTime() - now.getTime() < SOON_MS ? 'safety' : 'other',
      validUntil: plannedAt,
    });
  }
}
