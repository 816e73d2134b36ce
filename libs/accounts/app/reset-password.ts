import { Injectable } from '@nestjs/common';
import { type AccountChange, ChangeAccount } from './change-account.ts';
import { newPassword } from './new-password.ts';
import { hashPassword } from './password-hash.ts';

/** Gives somebody another password, which is told here, once. All her sessions end. */
@Injectable()
export class ResetPassword {
  constructor(private readonly changeAccount: ChangeAccount) {}

  /** @throws DomainError `account.unknown` */
  async run(which: AccountChange): Promise<{ readonly password: string }> {
    const password = newPassword();
    const passwordHash = await hashPassword(password);
    await this.changeAccount.reset(which, 'account.password_reset', () =>
      Promise.resolve({ passwordHash }),
    );
    return { password };
  }
}
