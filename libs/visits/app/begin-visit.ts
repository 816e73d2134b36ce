import { visitBegan } from '#facts';
import type { VisitId } from '#kernel';
import { Outbox, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Visits } from '../db/visits.repository.ts';
import { isAhead } from '../domain/visit-state.ts';

/** The hour of a visit is there. One that fell away, is in doubt or was moved meanwhile does not begin. */
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
      if (isAhead(visit.state) && isDue) {
        const { caseId, volunteerId } = visit;
        await this.outbox.add(tx, visitBegan({ visitId, caseId, volunteerId }));
      }
    });
  }
}
