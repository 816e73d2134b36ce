import { CITY, type City, isNeighbourhood } from '#geography';
import { DomainError, type VolunteerId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Volunteers } from '../db/volunteers.repository.ts';
import { changesBetween, type VolunteerDetails } from '../domain/volunteer-details.ts';
import { AskForMissing } from './ask-for-missing.ts';
import { detailsOf, storeDetails } from './details-of.ts';
import { NumberOfHerOwn } from './number-of-her-own.ts';
import { type By, WriteEvent } from './write-event.ts';

export interface VolunteerChange {
  readonly volunteerId: VolunteerId;
  /** Only what is to change; the rest stays. */
  readonly change: Partial<VolunteerDetails>;
  readonly by: By;
}

/** Changes what is known of a volunteer, and keeps who changed what. */
@Injectable()
export class ChangeVolunteer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly vault: Vault,
    private readonly numberOfHerOwn: NumberOfHerOwn,
    private readonly writeEvent: WriteEvent,
    private readonly askForMissing: AskForMissing,
    @Inject(CITY) private readonly city: City,
  ) {}

  /**
   * @throws DomainError `volunteer.unknown`, `volunteer.unknown_neighbourhood`, `volunteer.number_taken`; `vault.erased`
   * when her data were erased
   */
  run({ volunteerId, change, by }: VolunteerChange): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.volunteers.lock(tx, volunteerId);
      const before = await detailsOf(this.vault, tx, row);
      const changes = changesBetween(before, change);
      if (Object.keys(changes).length === 0) {
        return;
      }
      const after = { ...before, ...change };
      if (!isNeighbourhood(this.city, after.neighbourhood)) {
        throw new DomainError('volunteer.unknown_neighbourhood');
      }
      if (after.phone !== undefined && 'phone' in changes) {
        await this.numberOfHerOwn.within(tx, after.phone, volunteerId);
        row.numberBad = false;
      }
      await storeDetails(this.vault, tx, row, after);
      await this.volunteers.save(tx, row);
      await this.writeEvent.within(tx, row, { kind: 'changed', details: changes, ...by });
      await this.askForMissing.within(row, after.phone !== undefined, by);
    });
  }
}
