import { type AccountId, DomainError, newId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { AccountsRepository } from '../db/accounts.repository.ts';
import { DutyRepository } from '../db/duty.repository.ts';
import { joinDuties } from '../domain/duty.ts';

export interface NewDuty {
  readonly accountId: AccountId;
  readonly from: Date;
  readonly until: Date;
}

/** Puts somebody on the roster. What overlaps or touches becomes one stretch, so saying it twice is harmless. */
@Injectable()
export class SetDuty {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: AccountsRepository,
    private readonly duty: DutyRepository,
  ) {}

  /** @throws DomainError `duty.ends_before_it_starts`, `account.unknown` */
  async run({ accountId, from, until }: NewDuty): Promise<void> {
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
    });
  }
}
