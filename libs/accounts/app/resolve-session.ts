import { UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { AccountsRepository } from '../db/accounts.repository.ts';
import { SessionsRepository } from '../db/sessions.repository.ts';
import { isAlive, isDueForTouch } from '../domain/session-life.ts';
import { LOGIN_TIME, type LoginTime } from './login-time.ts';
import { OpenSession } from './open-session.ts';
import { hashOfToken } from './session-token.ts';
import type { SignedIn } from './signed-in.ts';

/** Whose session a token is; undefined when it ended or never was. */
@Injectable()
export class ResolveSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly accounts: AccountsRepository,
    private readonly open: OpenSession,
    @Inject(LOGIN_TIME) private readonly time: LoginTime,
  ) {}

  /** @param keepsAlive false for what a page asks by itself: it must not hold the desk open for who left */
  run(token: string, { keepsAlive = true } = {}): Promise<SignedIn | undefined> {
    const now = this.time();
    return this.unitOfWork.run(async (tx) => {
      const session = await this.sessions.byTokenHash(tx, hashOfToken(token));
      if (session === undefined || !isAlive(session, now)) {
        return undefined;
      }
      const [account] = await this.accounts.byIds(tx, [session.accountId]);
      if (account?.closedAt !== null) {
        return undefined;
      }
      if (keepsAlive && isDueForTouch(session, now)) {
        await this.sessions.touch(tx, session.id, now);
      }
      return this.open.signedIn(tx, account, session);
    });
  }
}
