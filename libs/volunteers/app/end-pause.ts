import type { VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Volunteers } from '../db/volunteers.repository.ts';
import { MoveVolunteer } from './move-volunteer.ts';

interface Rings {
  readonly volunteerId: VolunteerId;
  /** When the pause was to end as the timer was set. */
  readonly endsAt: string;
}

/** The last day of a pause is over: she may be asked again, without a word from her. */
@Injectable()
export class EndPause {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly moveVolunteer: MoveVolunteer,
  ) {}

  /** Nothing where she is back, or pauses until another day by now. */
  run({ volunteerId, endsAt }: Rings): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { state, pausedUntil } = await this.volunteers.lock(tx, volunteerId);
      if (state === 'paused' && pausedUntil?.toISOString() === endsAt) {
        await this.moveVolunteer.run({ volunteerId, to: 'active', by: { way: 'itself' } });
      }
    });
  }
}
