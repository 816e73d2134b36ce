import type { AccountId, E164, SubjectId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { AccountsRepository } from '../db/accounts.repository.ts';

/** A colleague, as an account and as somebody with a telephone. */
export interface KnownColleague {
  readonly accountId: AccountId;
  readonly subjectId: SubjectId;
}

/** Which colleague texts or calls from this number. */
@Injectable()
export class AccountByPhone {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly accounts: AccountsRepository,
  ) {}

  run(number: E164): Promise<KnownColleague | undefined> {
    return this.unitOfWork.run(async (tx) => this.of(await this.vault.find(tx, 'phone', number)));
  }

  /** @param subjects all that have the number */
  of(subjects: readonly SubjectId[]): Promise<KnownColleague | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const [account] = await this.accounts.openOf(tx, subjects);
      return account && { accountId: account.id, subjectId: account.subjectId };
    });
  }
}
