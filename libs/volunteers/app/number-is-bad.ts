import type { VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Volunteers } from '../db/volunteers.repository.ts';

/** A text did not and will not reach this number: no further offer goes there until somebody corrects it. */
@Injectable()
export class NumberIsBad {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
  ) {}

  run(volunteerId: VolunteerId): Promise<void> {
    return this.unitOfWork.run((tx) => this.volunteers.markNumberBad(tx, volunteerId));
  }
}
