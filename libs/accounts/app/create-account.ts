import { CITY, type City } from '#geography';
import { type AccountId, DomainError, type E164, newId, type SubjectId } from '#kernel';
import { type Tx, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { AccountSeals } from '../db/account-seals.ts';
import { AccountsRepository } from '../db/accounts.repository.ts';
import {
  checkNewEmail,
  checkNewPassword,
  checkPhone,
  checkTotpSecret,
} from '../domain/credentials.ts';
import type { Role } from '../domain/roles.ts';
import { LOGIN_TIME, type LoginTime } from './login-time.ts';
import { hashPassword } from './password-hash.ts';
import { newTotpSecret } from './time-code.ts';

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Where alerts go, and from where «OK» is understood. */
  readonly phone?: string;
  /** 15 to 200 characters. */
  readonly password: string;
  /** Base32; made here when it is left out. */
  readonly totpSecret?: string;
}

/** Gives somebody an account. The secret for the authenticator app is told here, once. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly accounts: AccountsRepository,
    private readonly seals: AccountSeals,
    @Inject(CITY) private readonly city: City,
    @Inject(LOGIN_TIME) private readonly time: LoginTime,
  ) {}

  /**
   * @throws DomainError `account.email_taken`, `account.email_unreadable`, `account.phone_unreadable`,
   * `account.phone_gets_no_texts`, `account.password_too_short`, `account.password_too_long`, `account.totp_secret_unreadable`
   */
  async run(input: NewAccount): Promise<{ accountId: AccountId; totpSecret: string }> {
    const email = checkNewEmail(input.email);
    const phone =
      input.phone === undefined ? undefined : checkPhone(input.phone, this.city.smsCountries);
    const passwordHash = await hashPassword(checkNewPassword(input.password));
    const totpSecret =
      input.totpSecret === undefined ? newTotpSecret() : checkTotpSecret(input.totpSecret);
    return this.unitOfWork.run(async (tx) => {
      await this.refuseTaken(tx, email);
      const now = this.time();
      const accountId = newId<'account'>(now.getTime());
      const subjectId = await this.vault.newSubject(tx);
      const plain = { name: input.name.trim(), email, totpSecret, ...(phone && { phone }) };
      await this.accounts.add(tx, {
        id: accountId,
        subjectId,
        role: input.role,
        ...(await this.seals.sealNew(tx, { id: accountId, subjectId, ...plain })),
        passwordHash,
        lastTotpStep: null,
        deviceVersion: 0,
        createdAt: now,
        lastSignedInAt: null,
        closedAt: null,
      });
      await this.makeFindable(tx, subjectId, { email, phone });
      return { accountId, totpSecret };
    });
  }

  private async refuseTaken(tx: Tx, email: string): Promise<void> {
    await this.accounts.lockEmail(tx, this.vault.hash('email', email));
    const holders = await this.accounts.openOf(tx, await this.vault.find(tx, 'email', email));
    if (holders.length > 0) {
      throw new DomainError('account.email_taken');
    }
  }

  private async makeFindable(
    tx: Tx,
    subject: SubjectId,
    { email, phone }: { email: string; phone: E164 | undefined },
  ): Promise<void> {
    await this.vault.index(tx, subject, 'email', email);
    if (phone !== undefined) {
      await this.vault.index(tx, subject, 'phone', phone);
    }
  }
}
