import type { CaseId, VisitId, VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { VisitTalks } from '../db/visit-talk.repository.ts';

/** A visit lies ahead: a call for help by its volunteer is an alert from now on. */
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
  }): Promise<void> {
    return this.unitOfWork.run((tx) => this.talks.plan(tx, visit));
  }
}
