import { NoteOnCase } from '#casework';
import type { VisitId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Visits } from '../db/visits.repository.ts';

/** The volunteer says that she is there, or that she left; the first time counts. */
@Injectable()
export class NotePresence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: Visits,
    private readonly noteOnCase: NoteOnCase,
    private readonly clock: Clock,
  ) {}

  run(visitId: VisitId, what: 'arrived' | 'left'): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const visit = await this.visits.getForUpdate(tx, visitId);
      const column = what === 'arrived' ? 'arrivedAt' : 'leftAt';
      if (visit[column] !== null) {
        return;
      }
      visit[column] = this.clock.now();
      await this.visits.save(tx, visit);
      const { caseId, volunteerId } = visit;
      await this.noteOnCase.run({ caseId, kind: `visit_${what}`, refs: { visitId, volunteerId } });
    });
  }
}
