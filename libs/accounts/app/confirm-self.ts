import { type AccountId, DomainError } from '#kernel';
import { UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { AccountSeals } from '../db/account-seals.ts';
import { AccountsRepository } from '../db/accounts.repository.ts';
import { LoginGuessesRepository } from '../db/login-guesses.repository.ts';
import { guessesCountSince, knownDeviceMayTryAt } from '../domain/guess-limit.ts';
import { LOGIN_TIME, type LoginTime } from './login-time.ts';
import { stepOfCode } from './time-code.ts';

/**
 * Asks again whether she who is signed in is the one who does something grave: with a fresh code of her own app. A
 * desk that was left open gives nobody else's access away.
 */
@Injectable()
export class ConfirmSelf {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly seals: AccountSeals,
    private readonly guesses: LoginGuessesRepository,
    @Inject(LOGIN_TIME) private readonly time: LoginTime,
  ) {}

  /**
   * Counts as a guess when it is wrong, so it must be stored whatever follows: it is returned, not thrown.
   * @returns `account.code_wrong` or `account.code_wait`; undefined when it is she
   */
  run(accountId: AccountId, code: string): Promise<DomainError | undefined> {
    const now = this.time();
    return this.unitOfWork.run(async (tx) => {
      const account = await this.accounts.openForUpdate(tx, accountId);
      if (account === undefined) {
        return new DomainError('account.unknown');
      }
      const keys = this.guesses.keysOfSession(accountId);
      const earlier = await this.guesses.ofDevice(tx, keys.device, guessesCountSince(now));
      if ((knownDeviceMayTryAt(earlier) ?? now) > now) {
        return new DomainError('account.code_wait');
      }
      const step = await stepOfCode(await this.seals.totpSecretOf(tx, account), code, now);
      if (step !== undefined && (await this.accounts.useStep(tx, account, { step }))) {
        return undefined;
      }
      await this.guesses.add(tx, keys, now);
      return new DomainError('account.code_wrong');
    });
  }
}
