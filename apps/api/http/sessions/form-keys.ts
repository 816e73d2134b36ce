import { idOf } from '#facts';
import type { AccountId } from '#kernel';
import { Vault } from '#platform';
import { Injectable } from '@nestjs/common';

const PURPOSE = 'desk-form-key';
/** A key of ours is never longer. */
const LONGEST = 200;

/**
 * Each showing of a form has a key of its own in which the account is sealed that it was shown to: a form that comes
 * twice is done once, and one that comes without its session is known to be hers.
 */
@Injectable()
export class FormKeys {
  constructor(private readonly vault: Vault) {}

  fresh(accountId: AccountId): string {
    return this.vault.sealTicket(PURPOSE, accountId);
  }

  /** To whom the form was shown; undefined when the key is not ours. */
  ownerOf(key: unknown): AccountId | undefined {
    const isLikely = typeof key === 'string' && key.length <= LONGEST;
    const opened = isLikely ? this.vault.openTicket(PURPOSE, key) : undefined;
    return idOf<'account'>().safeParse(opened).data;
  }
}
