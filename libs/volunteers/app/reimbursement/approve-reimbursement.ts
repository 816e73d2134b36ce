import { CITY, type City } from '#geography';
import { type AccountId, DomainError, type Id, type VolunteerId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Reimbursements } from '../../db/reimbursements.repository.ts';
import { mayBeOwed } from '../../domain/reimbursement/reimbursement-room.ts';
import { moveReimbursement } from '../../domain/reimbursement/reimbursement-state.ts';
import {
  capsOf,
  centsOfWay,
  rowOf,
  type Vehicle,
  yearOf,
} from '../../domain/reimbursement/reimbursement-year.ts';
import { ReimbursementRecords } from './reimbursement-records.ts';
import { TaskOfLines } from './task-of-lines.ts';

export interface Approval {
  readonly volunteerId: VolunteerId;
  readonly reimbursementId: Id<'reimbursement'>;
  /** By what she drove, where a text left it open. */
  readonly vehicle?: Vehicle | undefined;
  readonly accountId: AccountId;
}

@Injectable()
export class ApproveReimbursement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reimbursements: Reimbursements,
    private readonly records: ReimbursementRecords,
    private readonly taskOfLines: TaskOfLines,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /**
   * From now on it is owed, at the amounts of its day as they are known now.
   * @throws DomainError `reimbursement.not_found`, `.move_refused`, `.year_missing`, `.vehicle_missing`, and as
   * `mayBeOwed` says
   */
  run({ volunteerId, reimbursementId, vehicle, accountId }: Approval): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.reimbursements.hold(tx, volunteerId);
      const line = await this.reimbursements.get(tx, reimbursementId, volunteerId);
      line.state = moveReimbursement(line.state, 'approved');
      const year = rowOf(this.city.reimbursement, yearOf(line.date));
      if (line.kind === 'km') {
        line.vehicle = vehicle ?? line.vehicle;
        if (line.vehicle === null) {
          throw new DomainError('reimbursement.vehicle_missing');
        }
        const { date, metres } = line;
        line.cents = centsOfWay(year, { date, metres, vehicle: line.vehicle });
      }
      const { record, lines } = await this.records.of(tx, volunteerId, year.year);
      const others = lines.filter(({ id }) => id !== line.id);
      mayBeOwed(line, { ...record, lines: others }, capsOf(year));
      Object.assign(line, { decidedBy: accountId, decidedAt: this.clock.now() });
      await this.reimbursements.save(tx, line);
      await this.taskOfLines.goOn(tx, volunteerId, accountId);
    });
  }
}
