import { Injectable } from '@nestjs/common';
import { AccountSeals } from '../db/account-seals.ts';
import { type AccountChange, ChangeAccount } from './change-account.ts';
import { newTotpSecret } from './time-code.ts';

/** Gives somebody another secret for the authenticator app, which is told here, once. All her sessions end. */
@Injectable()
export class ResetAuthenticator {
  constructor(
    private readonly changeAccount: ChangeAccount,
    private readonly seals: AccountSeals,
  ) {}

  /** @throws DomainError `account.unknown` */
  async run(which: AccountChange): Promise<{ readonly totpSecret: string }> {
    const totpSecret = newTotpSecret();
    await this.changeAccount.reset(which, 'account.authenticator_reset', async (tx, account) => ({
      totpSecret: await this.seals.sealTotpSecret(tx, account, totpSecret),
      lastTotpStep: null,
    }));
    return { totpSecret };
  }
}
