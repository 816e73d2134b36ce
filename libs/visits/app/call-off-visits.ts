import { EndVisitTalk, TextVolunteer } from '#dialogue';
import { CITY, type City } from '#geography';
import type { CaseId, OfferId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Links } from '../db/links.repository.ts';
import type { VisitRow } from '../db/visit.entity.ts';
import { Visits } from '../db/visits.repository.ts';
import { shortDate, shortTime } from '../domain/short-date.ts';
import { isAhead, moveVisit } from '../domain/visit-state.ts';
import { askHowItWent } from '../jobs.ts';
import { texts } from '../texts.nl.ts';

/** Within this time nobody should wait for the quiet hours to end: somebody would stand at a door. */
const SOON_MS = 14 * 3_600_000;

/** Links die, visits still to come are called off, and nobody is asked about the others any more. */
@Injectable()
export class CallOffVisits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: Visits,
    private readonly links: Links,
    private readonly endVisitTalk: EndVisitTalk,
    private readonly textVolunteer: TextVolunteer,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  run(of: { readonly caseId: CaseId } | { readonly offerId: OfferId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      for (const visit of await this.visits.standing(tx, of)) {
        await this.links.withdrawOf(tx, visit.id, this.clock.now());
        await this.outbox.cancel(tx, askHowItWent, { visitId: visit.id });
        if (isAhead(visit.state) && visit.plannedAt > this.clock.now()) {
          await this.callOff(tx, visit);
        }
      }
    });
  }

  private async callOff(tx: Tx, visit: VisitRow): Promise<void> {
    const now = this.clock.now();
    visit.state = moveVisit(visit.state, 'withdrawn');
    visit.withdrawnAt = now;
    await this.visits.save(tx, visit);
    await this.endVisitTalk.run(visit.id);
    const { zone, hotline } = this.city;
    const { id: visitId, caseId, volunteerId, plannedAt } = visit;
    const when = `${shortDate(plannedAt, zone)} om ${shortTime(plannedAt, zone)}`;
    await this.textVolunteer.run({
      volunteerId,
      body: ({ firstName }) => texts.calledOff(firstName, when, hotline.voice),
      purpose: 'visit.called-off',
      about: { caseId, visitId },
      priority: plannedAt.getTime() - now.getTime() < SOON_MS ? 'safety' : 'other',
      validUntil: plannedAt,
    });
  }
}
