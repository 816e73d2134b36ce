import type { AccountId, E164 } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { AccountSeals } from '../db/account-seals.ts';
import { AccountsRepository } from '../db/accounts.repository.ts';
import type { Role } from '../domain/roles.ts';

export interface AccountView {
  readonly accountId: AccountId;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly phone?: E164;
}

/** Every open account, the oldest first. */
@Injectable()
export class ListAccounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly seals: AccountSeals,
  ) {}

  run(): Promise<AccountView[]> {
    return this.unitOfWork.run(async (tx) => {
      const views: AccountView[] = [];
      for (const account of await this.accounts.allOpen(tx)) {
        const contact = await this.seals.contactOf(tx, account);
        views.push({ accountId: account.id, role: account.role, ...contact });
      }
      return views;
    });
  }
}
