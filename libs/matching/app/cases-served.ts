import type { CaseId, VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Requests } from '../db/requests.repository.ts';

/** The cases in which a place is a volunteer's. */
@Injectable()
export class CasesServed {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: Requests,
  ) {}

  run(volunteerId: VolunteerId): Promise<CaseId[]> {
    return this.unitOfWork.run((tx) => this.requests.casesServed(tx, volunteerId));
  }
}
