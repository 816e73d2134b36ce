import { type AccountId, type LocalDate, newId, type VolunteerId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reimbursements } from '../../db/reimbursements.repository.ts';
import { type Elsewhere, mayDeclare } from '../../domain/reimbursement/reimbursement-room.ts';
import { yearOf } from '../../domain/reimbursement/reimbursement-year.ts';
import { ReimbursementRecords } from './reimbursement-records.ts';

export interface ElsewhereDeclared {
  readonly volunteerId: VolunteerId;
  readonly accountId: AccountId;
  readonly what:
    | ({ readonly of: 'year'; readonly year: number } & Elsewhere)
    | { readonly of: 'day'; readonly date: LocalDate; readonly cents: number };
}

/** What a volunteer says that other organisations pay her: it counts for the same caps. */
@Injectable()
export class DeclareElsewhere {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reimbursements: Reimbursements,
    private readonly records: ReimbursementRecords,
    private readonly clock: Clock,
  ) {}

  /**
   * The newest declaration holds. One that leaves nothing over is taken: it is what she says.
   * @throws DomainError `reimbursement.mixed`
   */
  run({ volunteerId, accountId, what }: ElsewhereDeclared): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const year = what.of === 'year' ? what.year : yearOf(what.date);
      await this.reimbursements.hold(tx, volunteerId);
      const { record } = await this.records.of(tx, volunteerId, year);
      const { system, cents, metres, neverOnOurDays } = what.of === 'year' ? what : ofDay(what);
      mayDeclare({ system, cents, metres, neverOnOurDays }, record);
      await this.reimbursements.declare(tx, {
        ...{ id: newId<'elsewhere'>(now.getTime()), volunteerId, year },
        ...{ date: what.of === 'day' ? what.date : null, system, cents, metres, neverOnOurDays },
        ...{ declaredBy: accountId, declaredAt: now },
      });
    });
  }
}

function ofDay({ cents }: { readonly cents: number }): Elsewhere {
  return { system: cents === 0 ? 'none' : 'flat', cents, metres: 0, neverOnOurDays: false };
}
