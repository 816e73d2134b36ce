import type { CaseId, VisitId, VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { VisitTalks } from '../../db/visit-talk.repository.ts';

/** A visit lies ahead, or is at another time: what its volunteer texts around then may be about it. */
@Injectable()
export class RememberVisit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly talks: VisitTalks,
  ) {}

  run(visit: {
    readonly visitId: VisitId;
    readonly caseId: CaseId;
    readonly volunteerId: VolunteerId;
    /** ISO 8601. */
    readonly plannedAt: string;
  }): Promise<void> {
    const plannedAt = new Date(visit.plannedAt);
    return this.unitOfWork.run((tx) => this.talks.plan(tx, { ...visit, plannedAt }));
  }
}
