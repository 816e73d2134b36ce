import { type AccountId, DomainError } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { AccountEntity } from '../db/account.entity.ts';
import { AccountsRepository } from '../db/accounts.repository.ts';
import { SessionsRepository } from '../db/sessions.repository.ts';
import type { ChangeKind } from '../domain/noted-kinds.ts';
import { NoteChange } from './note-change.ts';

/** Which account, and who changes it; `by` is left out when it is not done at the desk. */
export interface AccountChange {
  readonly accountId: AccountId;
  readonly by?: AccountId;
}

type Columns = Partial<
  Pick<AccountEntity, 'passwordHash' | 'totpSecret' | 'lastTotpStep' | 'phone'>
>;

/** What every change of an open account has in common, within the transaction of who asks it. */
@Injectable()
export class ChangeAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly noteChange: NoteChange,
  ) {}

  /**
   * @param change makes the new columns of the account, which is held
   * @throws DomainError `account.unknown`
   */
  run(
    { accountId, by }: AccountChange,
    what: ChangeKind,
    change: (tx: Tx, account: AccountEntity) => Promise<Columns>,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const account = await this.accounts.openForUpdate(tx, accountId);
      if (account === undefined) {
        throw new DomainError('account.unknown', { accountId });
      }
      await this.accounts.change(tx, accountId, await change(tx, account));
      await this.noteChange.run({ accountId: by, what, refs: { accountId } });
    });
  }

  /** The same, and whoever is signed in with what was, is signed out; no device is known any more. */
  reset(
    which: AccountChange,
    what: ChangeKind,
    change: (tx: Tx, account: AccountEntity) => Promise<Columns>,
  ): Promise<void> {
    return this.run(which, what, async (tx, account) => {
      await this.sessions.endAllOf(tx, account.id);
      await this.accounts.forgetDevices(tx, account);
      return change(tx, account);
    });
  }
}
