import type { VolunteerId, WeeklyHours } from '#kernel';
import { UnitOfWork } from '#platform';
import { ChangeVolunteer, type VolunteerWay } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { texts } from '../../texts.wishes.nl.ts';
import { TextVolunteer } from '../text-volunteer.ts';
import { VisitAhead } from '../visits/visit-ahead.ts';

interface OwnHours {
  readonly volunteerId: VolunteerId;
  readonly hours: readonly WeeklyHours[];
  readonly way: VolunteerWay;
}

/** A volunteer says when she can from now on; a text says what counts now. */
@Injectable()
export class SetOwnHours {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changeVolunteer: ChangeVolunteer,
    private readonly visitAhead: VisitAhead,
    private readonly textVolunteer: TextVolunteer,
  ) {}

  run({ volunteerId, hours, way }: OwnHours): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.changeVolunteer.run({ volunteerId, change: { hours }, by: { way } });
      const visit = await this.visitAhead.within(tx, volunteerId);
      await this.textVolunteer.run({
        volunteerId,
        body: ({ firstName }) => texts.hoursNoted(firstName, hours, visit?.when),
        purpose: 'volunteer.hours',
      });
    });
  }
}
