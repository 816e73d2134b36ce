import type { AccountId, E164, SubjectId } from '#kernel';
import { Clock, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { AccountSeals } from '../db/account-seals.ts';
import { AccountsRepository } from '../db/accounts.repository.ts';
import { DutyRepository } from '../db/duty.repository.ts';

/** Somebody who answers for the hotline, and how to reach her. */
export interface DutyPerson {
  readonly accountId: AccountId;
  readonly subjectId: SubjectId;
  readonly name: string;
  readonly email: string;
  readonly phone?: E164;
}

/** Who is on duty now, who began first in front. Nobody: then the service says so and sends to 112. */
@Injectable()
export class OnDuty {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly duty: DutyRepository,
    private readonly accounts: AccountsRepository,
    private readonly seals: AccountSeals,
  ) {}

  run(): Promise<DutyPerson[]> {
    return this.unitOfWork.run(async (tx) => {
      const shifts = await this.duty.at(tx, this.clock.now());
      return this.peopleOf(
        tx,
        shifts.map(({ accountId }) => accountId),
      );
    });
  }

  /** Whether there is anyone, for who need not know whom. */
  isAnyone(): Promise<boolean> {
    return this.unitOfWork.run((tx) => this.duty.isAnyone(tx, this.clock.now()));
  }

  /** How to reach these colleagues, in this order. */
  async peopleOf(tx: Tx, ids: readonly AccountId[]): Promise<DutyPerson[]> {
    const found = await this.accounts.byIds(tx, ids);
    const accounts = new Map(found.map((account) => [account.id, account]));
    const people: DutyPerson[] = [];
    for (const accountId of ids) {
      const account = accounts.get(accountId);
      if (account !== undefined) {
        const contact = await this.seals.contactOf(tx, account);
        people.push({ accountId, subjectId: account.subjectId, ...contact });
      }
    }
    return people;
  }
}
