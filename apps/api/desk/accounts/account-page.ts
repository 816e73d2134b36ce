import {
  type AccountRecord,
  type ChangeKind,
  LastChanges,
  OnDuty,
  ReadAccounts,
  type SignedIn,
} from '#accounts';
import { type AccountId } from '#kernel';
import { Clock } from '#platform';
import { Injectable, NotFoundException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DeskPages } from '../desk-pages.ts';
import type { Address, FailedForm, FormPage } from '../forms/form-page.ts';
import { FormProofs } from '../forms/form-proofs.ts';
import { firstOf } from '../forms/typed-form.ts';
import { readId } from '../read-id.ts';
import { WhoChanged } from '../who-changed.ts';
import { accountChanges } from '../words/change-words.ts';
import {
  type AccountKnown,
  accountPhoneForm,
  accountResetForm,
  phoneShown,
} from './account-forms.ts';
import { accountView } from './account-view.ts';

/** What makes useless what was handed over before. */
const RESETS: readonly ChangeKind[] = ['account.password_reset', 'account.authenticator_reset'];

export interface AccountPlace {
  readonly accountId: AccountId;
}

interface Shown {
  readonly done?: unknown;
  readonly failed?: FailedForm;
}

/** Who has an account; and one account, with what may be done with it. */
@Injectable()
export class AccountPage implements FormPage<AccountPlace, AccountKnown> {
  constructor(
    protected readonly pages: DeskPages,
    private readonly readAccounts: ReadAccounts,
    private readonly onDuty: OnDuty,
    private readonly whoChanged: WhoChanged,
    private readonly lastChanges: LastChanges,
    private readonly formProofs: FormProofs,
    private readonly clock: Clock,
  ) {}

  place({ params }: Address): AccountPlace {
    return { accountId: readId<'account'>(params['accountId']) };
  }

  async known(place: AccountPlace): Promise<AccountKnown> {
    const resets = await this.lastChanges.run(RESETS);
    const last = resets.find(({ refs }) => refs['accountId'] === place.accountId);
    return { account: await this.find(place), resetAt: last?.at, now: this.clock.now() };
  }

  href({ accountId }: AccountPlace): string {
    return `/desk/accounts/${accountId}`;
  }

  show(reply: FastifyReply, who: SignedIn, place: AccountPlace, failed: FailedForm): Promise<void> {
    return this.open(reply, who, place, { failed });
  }

  async list(reply: FastifyReply, who: SignedIn, done: unknown): Promise<void> {
    const seen = await this.seen();
    const accounts = await this.readAccounts.run();
    const lines = accounts.map((account) => accountView(account, seen));
    await this.pages.send(reply, who, {
      ...{ template: 'accounts/accounts.njk', current: 'accounts', done },
      data: {
        open: lines.filter(({ isOpen }) => isOpen),
        closed: lines.filter(({ isOpen }) => !isOpen),
        changes: await this.whoChanged.run(accountChanges),
      },
    });
  }

  async open(
    reply: FastifyReply,
    who: SignedIn,
    place: AccountPlace,
    { done, failed }: Shown,
  ): Promise<void> {
    const known = await this.known(place);
    const { account } = known;
    const typed = failed?.form === accountPhoneForm.name ? failed.typed : undefined;
    const href = this.href(place);
    await this.pages.send(reply, who, {
      ...{ template: 'accounts/account.njk', current: 'accounts', done, failed },
      data: {
        account: accountView(account, await this.seen()),
        isHerself: account.accountId === who.accountId,
        phone: typed === undefined ? phoneShown(account).join() : firstOf(typed, 'phone'),
        phoneShown: this.formProofs.of({ form: accountPhoneForm, href }, known),
        resetShown: this.formProofs.of({ form: accountResetForm, href }, known),
        what: firstOf(failed?.typed ?? {}, 'what'),
      },
    });
  }

  protected async find({ accountId }: AccountPlace): Promise<AccountRecord> {
    const accounts = await this.readAccounts.run();
    const account = accounts.find((one) => one.accountId === accountId);
    if (account === undefined) {
      throw new NotFoundException();
    }
    return account;
  }

  private async seen(): Promise<Parameters<typeof accountView>[1]> {
    const onDuty = await this.onDuty.run();
    return {
      now: this.clock.now(),
      onDuty: new Set(onDuty.map(({ accountId }) => accountId)),
    };
  }
}
