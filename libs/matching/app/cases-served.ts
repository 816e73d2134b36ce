import type { CaseId, VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { MatchesOf } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { Requests } from '../db/requests.repository.ts';

/** The cases in which a place is a volunteer's, or in which she was there before us. */
@Injectable()
export class CasesServed {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: Requests,
    private readonly matchesOf: MatchesOf,
  ) {}

  run(volunteerId: VolunteerId): Promise<CaseId[]> {
    return this.unitOfWork.run(async (tx) => {
      const places = await this.requests.casesServed(tx, volunteerId);
      const matches = await this.matchesOf.run(volunteerId);
      const running = matches.filter(({ ended }) => ended === undefined);
      return [...new Set([...places, ...running.map(({ caseId }) => caseId)])];
    });
  }
}
