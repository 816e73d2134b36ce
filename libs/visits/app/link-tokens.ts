import { Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { PersonalLinkId } from '../db/personal-link.entity.ts';

/** 192 bits, in 32 characters of a URL. */
const TOKEN_BYTES = 24;

/** The secrets of a personal link. None is stored: of the token its SHA-256, of the code a keyed hash. */
@Injectable()
export class LinkTokens {
  constructor(private readonly vault: Vault) {}

  /** Follows from the id, so that the text with it can be made without keeping it anywhere. */
  tokenOf(linkId: PersonalLinkId): string {
    return this.vault
      .derive('personal-link', linkId)
      .subarray(0, TOKEN_BYTES)
      .toString('base64url');
  }

  hashOfToken(token: string): Buffer {
    return createHash('sha256').update(token).digest();
  }

  /** Six digits. */
  newCode(): string {
    return String(randomInt(1_000_000)).padStart(6, '0');
  }

  hashOfCode(linkId: PersonalLinkId, code: string): Buffer {
    return this.vault.hash('link-code', `${linkId}:${code}`);
  }

  isCode(linkId: PersonalLinkId, typed: string, stored: Buffer): boolean {
    return timingSafeEqual(this.hashOfCode(linkId, typed), stored);
  }
}
