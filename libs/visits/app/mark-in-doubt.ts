import { visitDoubted } from '#facts';
import type { MessageId, VisitId } from '#kernel';
import { Clock, Outbox, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Visits } from '../db/visits.repository.ts';
import { isAhead } from '../domain/visit-state.ts';

/** The volunteer wrote that she cannot come: until one of us decides nobody counts on the visit, or asks how it was. */
@Injectable()
export class MarkInDoubt {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: Visits,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  run({ visitId, messageId }: { visitId: VisitId; messageId: MessageId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const visit = await this.visits.getForUpdate(tx, visitId);
      if (!isAhead(visit.state) || visit.arrivedAt !== null || visit.doubtedAt !== null) {
        return;
      }
      visit.doubtedAt = this.clock.now();
      await this.visits.save(tx, visit);
      const { caseId, volunteerId } = visit;
      const plannedAt = visit.plannedAt.toISOString();
      await this.outbox.add(
        tx,
        visitDoubted({ visitId, caseId, volunteerId, messageId, plannedAt }),
      );
    });
  }
}
