import type { SignedIn } from '#accounts';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AccountPage, type AccountPlace } from './account-page.ts';

/** What a colleague needs to sign in again; said once. */
export type AccountSecret = { readonly password: string } | { readonly totpSecret: string };

/** The account, and once, what is handed to its holder. */
@Injectable()
export class AccountSecretPage extends AccountPage {
  /** The secret stands on this page and nowhere else: never in an address. */
  async answer(
    reply: FastifyReply,
    who: SignedIn,
    place: AccountPlace,
    secret: AccountSecret,
  ): Promise<void> {
    const { name } = await this.find(place);
    await this.pages.send(reply, who, {
      ...{ template: 'accounts/secret.njk', current: 'accounts' },
      data: { name, href: this.href(place), ...secret },
    });
  }
}
