import type { AccountId } from '#kernel';
import { Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { randomBytes, timingSafeEqual } from 'node:crypto';

const SHAPE = /^([\w-]{22})\.([\w-]{22})$/;
const PROOF_BYTES = 16;

/**
 * Each showing of a form has a random key, bound to the account that it was shown to: a form that comes twice is
 * done once, and one that outlived its session is known to be hers.
 */
@Injectable()
export class FormKeys {
  constructor(private readonly vault: Vault) {}

  fresh(accountId: AccountId): string {
    const random = randomBytes(16).toString('base64url');
    return `${random}.${this.proofOf(accountId, random).toString('base64url')}`;
  }

  /** Whether a key was given to this account. */
  isOf(accountId: AccountId, key: unknown): boolean {
    const [, random = '', proof = ''] = SHAPE.exec(typeof key === 'string' ? key : '') ?? [];
    return (
      random !== '' &&
      timingSafeEqual(Buffer.from(proof, 'base64url'), this.proofOf(accountId, random))
    );
  }

  private proofOf(accountId: AccountId, random: string): Buffer {
    return this.vault.hash('desk-form-key', `${accountId} ${random}`).subarray(0, PROOF_BYTES);
  }
}
