import type { AccountId } from '#kernel';
import { Clock, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { AccountsRepository } from '../db/accounts.repository.ts';
import { DutyRepository } from '../db/duty.repository.ts';
import { SessionsRepository } from '../db/sessions.repository.ts';
import { LOGIN_TIME, type LoginTime } from './login-time.ts';

/**
 * For a colleague who leaves: every session ends at once, duty too, and no alert goes there any more. The
 * name stays beside what was done.
 */
@Injectable()
export class CloseAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly duty: DutyRepository,
    @Inject(LOGIN_TIME) private readonly time: LoginTime,
  ) {}

  run(accountId: AccountId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const account = await this.accounts.openForUpdate(tx, accountId);
      if (account === undefined) {
        return;
      }
      await this.accounts.close(tx, accountId, this.time());
      await this.sessions.endAllOf(tx, accountId);
      await this.duty.removeAllEndingAfter(tx, accountId, this.clock.now());
      await this.vault.unindex(tx, account.subjectId, 'phone');
      await this.vault.unindex(tx, account.subjectId, 'email');
    });
  }
}
