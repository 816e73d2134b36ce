import type { AccountId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { AccountsRepository } from '../db/accounts.repository.ts';
import type { Role } from '../domain/roles.ts';

/** What a colleague may do at the desk; undefined when there is no such account, or it was closed. */
@Injectable()
export class RoleOf {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
  ) {}

  run(accountId: AccountId): Promise<Role | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const [account] = await this.accounts.byIds(tx, [accountId]);
      return account?.closedAt === null ? account.role : undefined;
    });
  }
}
