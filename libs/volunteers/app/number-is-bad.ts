import { volunteerChanged } from '#facts';
import type { VolunteerId } from '#kernel';
import { Outbox, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Volunteers } from '../db/volunteers.repository.ts';

/** A text did not and will not reach this number: no further offer goes there until somebody corrects it. */
@Injectable()
export class NumberIsBad {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly outbox: Outbox,
  ) {}

  run(volunteerId: VolunteerId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (await this.volunteers.markNumberBad(tx, volunteerId)) {
        await this.outbox.add(tx, volunteerChanged({ volunteerId }));
      }
    });
  }
}
