import { type AccountId, DomainError } from '#kernel';
import { Clock, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { AccountsRepository } from '../db/accounts.repository.ts';
import { DutyRepository } from '../db/duty.repository.ts';
import { SessionsRepository } from '../db/sessions.repository.ts';
import { checkMayClose } from '../domain/may-close.ts';
import { LOGIN_TIME, type LoginTime } from './login-time.ts';
import { NoteChange } from './note-change.ts';

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
    private readonly noteChange: NoteChange,
    @Inject(LOGIN_TIME) private readonly time: LoginTime,
  ) {}

  /**
   * @param by who does it; left out when it is not done at the desk
   * @returns how many stretches of duty ended or fell away: nobody may be on duty then
   * @throws DomainError `account.unknown`, `account.closes_self`, `account.last_manager`
   */
  run(accountId: AccountId, by?: AccountId): Promise<{ readonly dutiesEnded: number }> {
    return this.unitOfWork.run(async (tx) => {
      // all of them: two managers who close each other must not both succeed
      const open = await this.accounts.allOpenForUpdate(tx);
      const account = open.find(({ id }) => id === accountId);
      if (account === undefined) {
        throw new DomainError('account.unknown', { accountId });
      }
      checkMayClose(account, { open, by });
      await this.accounts.close(tx, accountId, this.time());
      await this.sessions.endAllOf(tx, accountId);
      const dutiesEnded = await this.duty.endAllOf(tx, accountId, this.clock.now());
      await this.vault.unindex(tx, account.subjectId, 'phone');
      await this.vault.unindex(tx, account.subjectId, 'email');
      await this.noteChange.run({ accountId: by, what: 'account.closed', refs: { accountId } });
      return { dutiesEnded };
    });
  }
}
