import { type AccountId, DomainError, type E164, type SubjectId } from '#kernel';
import { type Place, type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import type { AccountEntity } from './account.entity.ts';

type SealedColumn = 'name' | 'email' | 'phone' | 'totp_secret';

/** What is known of a colleague, readable. */
export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly phone?: E164;
}

interface NewSeals extends Contact {
  readonly id: AccountId;
  readonly subjectId: SubjectId;
  readonly totpSecret: string;
}

/** Opens and seals what an account keeps about its holder, under the holder's own key. */
@Injectable()
export class AccountSeals {
  constructor(private readonly vault: Vault) {}

  async sealNew(
    tx: Tx,
    { id, subjectId, ...plain }: NewSeals,
  ): Promise<Pick<AccountEntity, 'name' | 'email' | 'phone' | 'totpSecret'>> {
    const sealAs = (column: SealedColumn, text: string): Promise<Buffer> =>
      this.vault.seal(tx, subjectId, placeOf(id, column), text);
    return {
      name: await sealAs('name', plain.name),
      email: await sealAs('email', plain.email),
      phone: plain.phone === undefined ? null : await sealAs('phone', plain.phone),
      totpSecret: await sealAs('totp_secret', plain.totpSecret),
    };
  }

  sealTotpSecret(tx: Tx, { id, subjectId }: AccountEntity, secret: string): Promise<Buffer> {
    return this.vault.seal(tx, subjectId, placeOf(id, 'totp_secret'), secret);
  }

  sealPhone(tx: Tx, { id, subjectId }: AccountEntity, phone: E164): Promise<Buffer> {
    return this.vault.seal(tx, subjectId, placeOf(id, 'phone'), phone);
  }

  nameOf(tx: Tx, account: AccountEntity): Promise<string> {
    return this.open(tx, account, 'name', account.name);
  }

  totpSecretOf(tx: Tx, account: AccountEntity): Promise<string> {
    return this.open(tx, account, 'totp_secret', account.totpSecret);
  }

  async contactOf(tx: Tx, account: AccountEntity): Promise<Contact> {
    const contact = {
      name: await this.nameOf(tx, account),
      email: await this.open(tx, account, 'email', account.email),
    };
    return account.phone === null
      ? contact
      : { ...contact, phone: (await this.open(tx, account, 'phone', account.phone)) as E164 };
  }

  /** The name, or undefined when what we knew of this colleague was erased. */
  async nameIfKept(tx: Tx, account: AccountEntity): Promise<string | undefined> {
    try {
      return await this.nameOf(tx, account);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'vault.erased') {
        return undefined;
      }
      throw error;
    }
  }

  private open(
    tx: Tx,
    { id, subjectId }: AccountEntity,
    column: SealedColumn,
    sealed: Buffer,
  ): Promise<string> {
    return this.vault.open(tx, subjectId, placeOf(id, column), sealed);
  }
}

function placeOf(row: AccountId, column: SealedColumn): Place {
  return { table: 'account', row, column };
}
