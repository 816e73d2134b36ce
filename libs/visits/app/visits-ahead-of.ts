import type { VolunteerId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Visits } from '../db/visits.repository.ts';

/** When the visits of a volunteer are that are still to come, the first in front: nothing of whom they are to. */
@Injectable()
export class VisitsAheadOf {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: Visits,
    private readonly clock: Clock,
  ) {}

  run(volunteerId: VolunteerId): Promise<Date[]> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const standing = await this.visits.standingFor(tx, volunteerId, now);
      return standing.map(({ plannedAt }) => plannedAt).filter((at) => at > now);
    });
  }
}
