import { visitBegan } from '#facts';
import type { VisitId } from '#kernel';
import { Outbox, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Visits } from '../db/visits.repository.ts';

/**
 * The hour of a visit is there. One that fell away, is in doubt or was moved meanwhile does not begin; one whose hour
 * is heard late, when the volunteer was asked about it already, did.
 */
@Injectable()
export class BeginVisit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: Visits,
    private readonly outbox: Outbox,
  ) {}

  /** @param plannedAt when the visit was to be as this was asked for */
  run({ visitId, plannedAt }: { visitId: VisitId; plannedAt: string }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const visit = await this.visits.get(tx, visitId);
      const isDue = visit.doubtedAt === null && visit.plannedAt.toISOString() === plannedAt;
      if (visit.state !== 'withdrawn' && isDue) {
        const { caseId, volunteerId } = visit;
        await this.outbox.add(tx, visitBegan({ visitId, caseId, volunteerId }));
      }
    });
  }
}
