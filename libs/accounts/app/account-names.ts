import type { AccountId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { AccountSeals } from '../db/account-seals.ts';
import { AccountsRepository } from '../db/accounts.repository.ts';

/** Names for a timeline or a log. An id that is unknown or erased is not in the map. */
@Injectable()
export class AccountNames {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly seals: AccountSeals,
  ) {}

  run(ids: Iterable<AccountId>): Promise<Map<AccountId, string>> {
    return this.unitOfWork.run(async (tx) => {
      const names = new Map<AccountId, string>();
      for (const account of await this.accounts.byIds(tx, [...new Set(ids)])) {
        const name = await this.seals.nameIfKept(tx, account);
        if (name !== undefined) {
          names.set(account.id, name);
        }
      }
      return names;
    });
  }
}
