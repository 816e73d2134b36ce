import { CITY, type City } from '#geography';
import { Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { AccountSeals } from '../db/account-seals.ts';
import { checkPhone } from '../domain/credentials.ts';
import { type AccountChange, ChangeAccount } from './change-account.ts';

/** Writes down another telephone of a colleague: alerts go there from now on, and only from there is «OK» understood. */
@Injectable()
export class ChangeTelephone {
  constructor(
    private readonly vault: Vault,
    private readonly changeAccount: ChangeAccount,
    private readonly seals: AccountSeals,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @throws DomainError `account.unknown`, `account.phone_unreadable`, `account.phone_gets_no_texts` */
  async run({ phone: typed, ...which }: AccountChange & { readonly phone: string }): Promise<void> {
    const phone = checkPhone(typed, this.city.smsCountries);
    await this.changeAccount.run(which, 'account.phone_changed', async (tx, account) => {
      await this.vault.unindex(tx, account.subjectId, 'phone');
      await this.vault.index(tx, account.subjectId, 'phone', phone);
      return { phone: await this.seals.sealPhone(tx, account, phone) };
    });
  }
}
