import { UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { AccountsRepository } from '../db/accounts.repository.ts';
import { SessionsRepository } from '../db/sessions.repository.ts';
import { isAlive } from '../domain/session-life.ts';
import { LOGIN_TIME, type LoginTime } from './login-time.ts';
import { OpenSession } from './open-session.ts';
import { hashOfToken } from './session-token.ts';
import type { SignedIn } from './signed-in.ts';

/**
 * Whose session a token was that ended by itself, not long ago. It opens nothing: it only tells for whom to keep
 * what came too late.
 */
@Injectable()
export class EndedSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly accounts: AccountsRepository,
    private readonly open: OpenSession,
    @Inject(LOGIN_TIME) private readonly time: LoginTime,
  ) {}

  run(token: string): Promise<SignedIn | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const session = await this.sessions.byTokenHash(tx, hashOfToken(token));
      if (session === undefined || isAlive(session, this.time())) {
        return undefined;
      }
      const [account] = await this.accounts.byIds(tx, [session.accountId]);
      return account?.closedAt === null ? this.open.signedIn(tx, account, session) : undefined;
    });
  }
}
