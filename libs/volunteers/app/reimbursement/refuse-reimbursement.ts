import type { AccountId, Id, VolunteerId } from '#kernel';
import { Clock, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reimbursements } from '../../db/reimbursements.repository.ts';
import { moveReimbursement } from '../../domain/reimbursement/reimbursement-state.ts';
import { wordsPlace } from './add-reimbursement.ts';
import { TaskOfLines } from './task-of-lines.ts';

export interface RefusalOfLine {
  readonly volunteerId: VolunteerId;
  readonly reimbursementId: Id<'reimbursement'>;
  readonly why: string;
  readonly accountId: AccountId;
}

/** A line that is not paid, or that was noted by mistake: it stays readable and counts for nothing. */
@Injectable()
export class RefuseReimbursement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reimbursements: Reimbursements,
    private readonly taskOfLines: TaskOfLines,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `reimbursement.not_found`, `.move_refused` */
  run({ volunteerId, reimbursementId, why, accountId }: RefusalOfLine): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { subjectId } = await this.reimbursements.hold(tx, volunteerId);
      const line = await this.reimbursements.get(tx, reimbursementId, volunteerId);
      const place = wordsPlace(line.id, 'why_refused');
      Object.assign(line, {
        state: moveReimbursement(line.state, 'refused'),
        ...{ decidedBy: accountId, decidedAt: this.clock.now() },
        whyRefused: await this.vault.seal(tx, subjectId, place, why),
      });
      await this.reimbursements.save(tx, line);
      await this.taskOfLines.goOn(tx, volunteerId, accountId);
    });
  }
}
