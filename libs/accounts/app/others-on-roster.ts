import type { AccountId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { AccountsRepository } from '../db/accounts.repository.ts';
import { DutyRepository } from '../db/duty.repository.ts';
import { holdsRole } from '../domain/roles.ts';
import { type DutyPerson, OnDuty } from './on-duty.ts';

/**
 * Every coordinator and manager but these, for an alert that nobody on duty answers: who comes on duty soonest
 * in front, then those without a shift to come.
 */
@Injectable()
export class OthersOnRoster {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly duty: DutyRepository,
    private readonly accounts: AccountsRepository,
    private readonly onDuty: OnDuty,
  ) {}

  run(except: readonly AccountId[]): Promise<DutyPerson[]> {
    return this.unitOfWork.run(async (tx) => {
      const soonest = await this.duty.accountsBySoonest(tx, this.clock.now());
      const others = (await this.accounts.allOpen(tx))
        .filter(({ role }) => holdsRole(role, 'coordinator'))
        .map(({ id }) => id);
      const inOrder = [...new Set([...soonest.filter((id) => others.includes(id)), ...others])];
      return this.onDuty.peopleOf(
        tx,
        inOrder.filter((id) => !except.includes(id)),
      );
    });
  }
}
