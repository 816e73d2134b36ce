import {
  ChangeTelephone,
  CloseAccount,
  ConfirmSelf,
  ResetAuthenticator,
  ResetPassword,
  type SignedIn,
} from '#accounts';
import type { DomainError } from '#kernel';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import type { SentOn } from '../forms/form-page.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { readId } from '../read-id.ts';
import { accountCloseForm, accountPhoneForm, accountResetForm } from './account-forms.ts';
import { AccountPage } from './account-page.ts';
import { type AccountSecret, AccountSecretPage } from './account-secret-page.ts';

/** Who has an account. What gives or takes access asks for a fresh code of the manager herself. */
@Allow({ role: 'manager' })
@Controller('desk/accounts')
export class AccountsController {
  constructor(
    private readonly page: AccountPage,
    private readonly confirmSelf: ConfirmSelf,
    private readonly changeTelephone: ChangeTelephone,
    private readonly resetPassword: ResetPassword,
    private readonly resetAuthenticator: ResetAuthenticator,
    private readonly closeAccount: CloseAccount,
  ) {}

  @Get()
  async list(
    @Query('gedaan') done: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page.list(reply, who, done);
  }

  @Get(':accountId')
  async read(
    @Param('accountId') accountId: string,
    @Query('gedaan') done: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page.open(reply, who, { accountId: readId<'account'>(accountId) }, { done });
  }

  @TakesForm(accountPhoneForm, { at: ':accountId/phone', on: AccountPage })
  phone({
    value: { phone },
    place,
    who,
  }: SentOn<AccountPage, typeof accountPhoneForm>): Promise<void> {
    return this.changeTelephone.run({ ...place, phone, by: who.accountId });
  }

  /** A wrong code is returned, not thrown: it stays counted. */
  @TakesForm(accountResetForm, { at: ':accountId/reset', on: AccountSecretPage })
  async reset({
    value: { what, resetCode },
    place,
    who,
  }: SentOn<AccountSecretPage, typeof accountResetForm>): Promise<AccountSecret | DomainError> {
    const refusal = await this.confirmSelf.run(who.accountId, resetCode);
    if (refusal !== undefined) {
      return refusal;
    }
    const which = { ...place, by: who.accountId };
    return what === 'password' ? this.resetPassword.run(which) : this.resetAuthenticator.run(which);
  }

  @TakesForm(accountCloseForm, { at: ':accountId/close', on: AccountPage })
  async close({
    value: { closeCode },
    place: { accountId },
    who,
  }: SentOn<AccountPage, typeof accountCloseForm>): Promise<
    keyof typeof accountCloseForm.done | DomainError
  > {
    const refusal = await this.confirmSelf.run(who.accountId, closeCode);
    if (refusal !== undefined) {
      return refusal;
    }
    const { dutiesEnded } = await this.closeAccount.run(accountId, who.accountId);
    return dutiesEnded > 0 ? 'dicht-wacht' : 'dicht';
  }
}
