import { DAY_MS } from '#kernel';
import { Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { randomBytes, timingSafeEqual } from 'node:crypto';

const VALID_FOR_MS = DAY_MS;
const SHAPE = /^([\w-]{22})\.([0-9a-z]{1,11})\.([\w-]{43})$/;

/** `id` names one showing of a form: what is posted with it twice is one and the same. */
export type ReadToken =
  { readonly kind: 'valid'; readonly id: string } | { readonly kind: 'stale' | 'forged' };

/**
 * Proof that we showed a form, carried by the form itself: nothing is kept on the server. Times are the
 * machine's, as for a session.
 */
@Injectable()
export class FormTokens {
  constructor(private readonly vault: Vault) {}

  issue(at = new Date()): string {
    const signed = `${randomBytes(16).toString('base64url')}.${at.getTime().toString(36)}`;
    return `${signed}.${this.signature(signed).toString('base64url')}`;
  }

  read(token: string, now = new Date()): ReadToken {
    const [, id, time, given] = SHAPE.exec(token) ?? [];
    if (id === undefined || time === undefined || given === undefined) {
      return { kind: 'forged' };
    }
    const right = this.signature(`${id}.${time}`);
    const received = Buffer.from(given, 'base64url');
    if (received.length !== right.length || !timingSafeEqual(received, right)) {
      return { kind: 'forged' };
    }
    const fresh = now.getTime() - parseInt(time, 36) <= VALID_FOR_MS;
    return fresh ? { kind: 'valid', id } : { kind: 'stale' };
  }

  private signature(signed: string): Buffer {
    return this.vault.derive('form-token', signed);
  }
}
