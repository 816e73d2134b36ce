import type { AccountId, E164 } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { AccountEntity } from '../db/account.entity.ts';
import { AccountSeals } from '../db/account-seals.ts';
import { AccountsRepository } from '../db/accounts.repository.ts';
import type { Role } from '../domain/roles.ts';

/** An account as who gives and takes access sees it. Of a closed one the address and the number are not shown. */
export interface AccountRecord {
  readonly accountId: AccountId;
  readonly role: Role;
  /** Undefined when what we knew of this colleague was erased. */
  readonly name: string | undefined;
  readonly contact: { readonly email: string; readonly phone?: E164 } | undefined;
  /** By the machine's time; undefined when she never did. */
  readonly lastSignedInAt: Date | undefined;
  readonly closedAt: Date | undefined;
}

/** Every account there is or was: the open ones in front, the oldest first. */
@Injectable()
export class ReadAccounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly seals: AccountSeals,
  ) {}

  run(): Promise<AccountRecord[]> {
    return this.unitOfWork.run(async (tx) => {
      const records: AccountRecord[] = [];
      for (const account of await this.accounts.all(tx)) {
        records.push(await this.recordOf(tx, account));
      }
      return records;
    });
  }

  private async recordOf(tx: Tx, account: AccountEntity): Promise<AccountRecord> {
    return {
      accountId: account.id,
      role: account.role,
      name: await this.seals.nameIfKept(tx, account),
      contact: account.closedAt === null ? await this.seals.contactOf(tx, account) : undefined,
      lastSignedInAt: account.lastSignedInAt ?? undefined,
      closedAt: account.closedAt ?? undefined,
    };
  }
}
