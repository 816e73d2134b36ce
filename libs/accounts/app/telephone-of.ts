import type { AccountId, E164 } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { AccountSeals } from '../db/account-seals.ts';
import { AccountsRepository } from '../db/accounts.repository.ts';

/** The telephone of a colleague, on which we ring her. */
@Injectable()
export class TelephoneOf {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly seals: AccountSeals,
  ) {}

  /** @returns undefined when she gave none, or is gone */
  run(accountId: AccountId): Promise<E164 | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const [account] = await this.accounts.byIds(tx, [accountId]);
      return account && (await this.seals.contactOf(tx, account)).phone;
    });
  }
}
