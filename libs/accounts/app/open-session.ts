import { newId } from '#kernel';
import { type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import type { AccountEntity } from '../db/account.entity.ts';
import { AccountSeals } from '../db/account-seals.ts';
import type { SessionEntity } from '../db/session.entity.ts';
import { SessionsRepository } from '../db/sessions.repository.ts';
import { IDLE_MS } from '../domain/session-life.ts';
import { hashOfToken, newSessionToken } from './session-token.ts';
import type { SignedIn } from './signed-in.ts';

/** Begins a session within somebody else's transaction, and tells who is in one. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly vault: Vault,
    private readonly sessions: SessionsRepository,
    private readonly seals: AccountSeals,
  ) {}

  async within(
    tx: Tx,
    account: AccountEntity,
    now: Date,
  ): Promise<{ token: string; account: SignedIn }> {
    const token = newSessionToken();
    const session = {
      id: newId<'session'>(now.getTime()),
      accountId: account.id,
      tokenHash: hashOfToken(token),
      startedAt: now,
      lastSeenAt: now,
    };
    await this.sessions.sweep(tx, new Date(now.getTime() - IDLE_MS));
    await this.sessions.add(tx, session);
    return { token, account: await this.signedIn(tx, account, session) };
  }

  async signedIn(tx: Tx, account: AccountEntity, session: SessionEntity): Promise<SignedIn> {
    return {
      accountId: account.id,
      role: account.role,
      name: await this.seals.nameOf(tx, account),
      sessionId: session.id,
      csrfToken: this.vault.derive('csrf', session.id).toString('base64url'),
    };
  }
}
