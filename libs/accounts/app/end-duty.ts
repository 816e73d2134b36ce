import { type AccountId, DomainError } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { AccountsRepository } from '../db/accounts.repository.ts';
import { type DutyShiftEntity, type DutyShiftId } from '../db/duty-shift.entity.ts';
import { DutyRepository } from '../db/duty.repository.ts';
import type { ChangeKind } from '../domain/noted-kinds.ts';
import { NoteChange } from './note-change.ts';

/** Ends a shift now; one that has not begun is taken off the roster. */
@Injectable()
export class EndDuty {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: AccountsRepository,
    private readonly duty: DutyRepository,
    private readonly noteChange: NoteChange,
  ) {}

  /**
   * @param by who does it; left out when it is not done at the desk
   * @throws DomainError `duty.changed` when there is no such shift any more: its stretch may be another one now
   */
  run(shiftId: DutyShiftId, by?: AccountId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const seen = await this.duty.find(tx, shiftId);
      // who puts her on the roster holds her account too: the two do not mix
      await (seen && this.accounts.openForUpdate(tx, seen.accountId));
      const shift = await this.duty.find(tx, shiftId);
      if (shift === null) {
        throw new DomainError('duty.changed');
      }
      const now = this.clock.now();
      if (shift.startsAt >= now) {
        await this.duty.remove(tx, [shift]);
        await this.note('duty.removed', shift, by);
      } else if (shift.endsAt > now) {
        await this.duty.end(tx, shiftId, now);
        await this.note('duty.ended', shift, by);
      }
    });
  }

  /** With the shift as it was. */
  private note(what: ChangeKind, shift: DutyShiftEntity, by: AccountId | undefined): Promise<void> {
    const { accountId, startsAt, endsAt } = shift;
    const refs = { accountId, from: startsAt.toISOString(), until: endsAt.toISOString() };
    return this.noteChange.run({ accountId: by, what, refs });
  }
}
