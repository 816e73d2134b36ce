import type { AccountId, VolunteerId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reimbursements } from '../../db/reimbursements.repository.ts';
import { moveReimbursement } from '../../domain/reimbursement/reimbursement-state.ts';

export interface Payment {
  readonly volunteerId: VolunteerId;
  readonly year: number;
  readonly accountId: AccountId;
}

/** Notes that all that was owed to a volunteer for a year was paid; the money itself goes its own way. */
@Injectable()
export class PayReimbursements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reimbursements: Reimbursements,
    private readonly clock: Clock,
  ) {}

  /** @returns how many lines; none when all was paid already */
  run({ volunteerId, year, accountId }: Payment): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      await this.reimbursements.hold(tx, volunteerId);
      const lines = await this.reimbursements.of(tx, volunteerId, year);
      const owed = lines.filter(({ state }) => state === 'approved');
      for (const line of owed) {
        line.state = moveReimbursement(line.state, 'paid');
        Object.assign(line, { paidBy: accountId, paidAt: this.clock.now() });
      }
      await this.reimbursements.save(tx, ...owed);
      return owed.length;
    });
  }
}
