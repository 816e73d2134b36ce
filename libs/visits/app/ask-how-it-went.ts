import { ExpectVisitReport, TextVolunteer } from '#dialogue';
import { CITY, type City } from '#geography';
import { shortDate, type VisitId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Visits } from '../db/visits.repository.ts';
import { isAhead, moveVisit } from '../domain/visit-state.ts';
import { texts } from '../texts.nl.ts';

/** The day after: asks the volunteer how it went. A visit that fell away, or is in doubt, is not asked about. */
@Injectable()
export class AskHowItWent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: Visits,
    private readonly expectVisitReport: ExpectVisitReport,
    private readonly textVolunteer: TextVolunteer,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @param plannedAt when the visit was to be as this was asked for; it may have been moved since */
  run({ visitId, plannedAt: asked }: { visitId: VisitId; plannedAt: string }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const visit = await this.visits.getForUpdate(tx, visitId);
      const isDue = visit.doubtedAt === null && visit.plannedAt.toISOString() === asked;
      if (!isAhead(visit.state) || !isDue) {
        return;
      }
      visit.state = moveVisit(visit.state, 'asked');
      visit.askedAt = this.clock.now();
      await this.visits.save(tx, visit);
      const { caseId, volunteerId, plannedAt } = visit;
      await this.expectVisitReport.run({ visitId, caseId, volunteerId });
      await this.textVolunteer.run({
        volunteerId,
        body: ({ firstName }) => texts.howWasIt(firstName, shortDate(plannedAt, this.city.zone)),
        purpose: 'visit.how-was-it',
        about: { caseId, visitId },
      });
    });
  }
}
