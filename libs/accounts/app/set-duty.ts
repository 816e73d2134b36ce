import { type AccountId, DomainError, newId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { AccountsRepository } from '../db/accounts.repository.ts';
import { DutyRepository } from '../db/duty.repository.ts';
import { joinDuties } from '../domain/duty.ts';
import { NoteChange } from './note-change.ts';

export interface NewDuty {
  readonly accountId: AccountId;
  readonly from: Date;
  readonly until: Date;
  /** Who puts her there; left out when it is not done at the desk. */
  readonly by?: AccountId;
}

/** Puts somebody on the roster. What overlaps or touches becomes one stretch, so saying it twice is harmless. */
@Injectable()
export class SetDuty {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: AccountsRepository,
    private readonly duty: DutyRepository,
    private readonly noteChange: NoteChange,
  ) {}

  /** @throws DomainError `duty.ends_before_it_starts`, `account.unknown` */
  async run({ accountId, from, until, by }: NewDuty): Promise<void> {
    if (from >= until) {
      throw new DomainError('duty.ends_before_it_starts');
    }
    await this.unitOfWork.run(async (tx) => {
      if ((await this.accounts.openForUpdate(tx, accountId)) === undefined) {
        throw new DomainError('account.unknown', { accountId });
      }
      const wanted = { startsAt: from, endsAt: until };
      const touching = await this.duty.touching(tx, accountId, wanted);
      await this.duty.remove(tx, touching);
      await this.duty.add(tx, {
        id: newId<'duty-shift'>(this.clock.now().getTime()),
        accountId,
        ...joinDuties(wanted, touching),
      });
      const refs = { accountId, from: from.toISOString(), until: until.toISOString() };
      await this.noteChange.run({ accountId: by, what: 'duty.set', refs });
    });
  }
}
