import { DomainError, type VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Volunteers } from '../../db/volunteers.repository.ts';
import { ListVolunteers } from '../list-volunteers.ts';
import { type By, WriteEvent } from '../write-event.ts';

interface Chosen {
  readonly volunteerId: VolunteerId;
  /** The number or the name of her buddy, as it was typed; left out, she has none any more. */
  readonly typed: string | undefined;
  readonly by: By;
}

/** Who is on probation goes along with another volunteer: her buddy. */
@Injectable()
export class ChooseBuddy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly listVolunteers: ListVolunteers,
    private readonly writeEvent: WriteEvent,
  ) {}

  /** @throws DomainError `volunteer.unknown`; `volunteer.no_such_buddy` where it is not just one other volunteer */
  run({ volunteerId, typed, by }: Chosen): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.volunteers.lock(tx, volunteerId);
      const buddyId = typed === undefined ? null : await this.meant(volunteerId, typed);
      if (buddyId === row.buddyId) {
        return;
      }
      row.buddyId = buddyId;
      await this.volunteers.save(tx, row);
      const refs: Readonly<Record<string, string>> = buddyId === null ? {} : { buddyId };
      await this.writeEvent.within(tx, row, { kind: 'buddy', refs, ...by });
    });
  }

  private async meant(volunteerId: VolunteerId, typed: string): Promise<VolunteerId> {
    const { volunteers } = await this.listVolunteers.run(1, { typed, not: [volunteerId] });
    const [buddy, ...more] = volunteers;
    if (buddy === undefined || more.length > 0) {
      throw new DomainError('volunteer.no_such_buddy', { volunteerId });
    }
    return buddy.volunteerId;
  }
}
