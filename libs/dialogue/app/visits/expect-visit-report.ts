import type { CaseId, VisitId, VolunteerId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { VisitTalks } from '../../db/visit-talk.repository.ts';

/** A visit whose volunteer is being asked how it went: her next words are the answer. */
@Injectable()
export class ExpectVisitReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly talks: VisitTalks,
    private readonly clock: Clock,
  ) {}

  run(visit: {
    readonly visitId: VisitId;
    readonly caseId: CaseId;
    readonly volunteerId: VolunteerId;
  }): Promise<void> {
    return this.unitOfWork.run((tx) => this.talks.ask(tx, visit, this.clock.now()));
  }
}
