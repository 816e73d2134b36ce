import { CITY, type City } from '#geography';
import { type AccountId, newId, type VolunteerId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Reimbursements } from '../../db/reimbursements.repository.ts';
import {
  mayChoose,
  type ReimbursementSystem,
} from '../../domain/reimbursement/reimbursement-room.ts';
import { capsOf, rowOf } from '../../domain/reimbursement/reimbursement-year.ts';
import { ReimbursementRecords } from './reimbursement-records.ts';

export interface SystemChosen {
  readonly volunteerId: VolunteerId;
  readonly year: number;
  readonly system: ReimbursementSystem;
  readonly accountId: AccountId;
}

@Injectable()
export class ChooseReimbursementSystem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reimbursements: Reimbursements,
    private readonly records: ReimbursementRecords,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /**
   * Saying the same again changes nothing.
   * @throws DomainError `reimbursement.year_missing`, and as `mayChoose` says
   */
  run({ volunteerId, year, system, accountId }: SystemChosen): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const caps = capsOf(rowOf(this.city.reimbursement, year));
      await this.reimbursements.hold(tx, volunteerId);
      const { record } = await this.records.of(tx, volunteerId, year);
      if (record.system === system) {
        return;
      }
      mayChoose(system, record, caps);
      const now = this.clock.now();
      await this.reimbursements.choose(tx, {
        ...{ id: newId<'reimbursement-choice'>(now.getTime()), volunteerId, year, system },
        ...{ chosenBy: accountId, chosenAt: now },
      });
    });
  }
}
