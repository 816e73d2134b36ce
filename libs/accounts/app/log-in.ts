import { type Tx, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { AccountEntity } from '../db/account.entity.ts';
import { AccountSeals } from '../db/account-seals.ts';
import { AccountsRepository } from '../db/accounts.repository.ts';
import { type GuessKeys, LoginGuessesRepository } from '../db/login-guesses.repository.ts';
import { normaliseEmail, normalisePassword } from '../domain/credentials.ts';
import { type GuessScope, guessesCountSince, nextGuessAt } from '../domain/guess-limit.ts';
import { networkOf } from '../domain/network-of.ts';
import { LOGIN_TIME, type LoginTime } from './login-time.ts';
import { OpenSession } from './open-session.ts';
import { hashPassword, isPasswordOf } from './password-hash.ts';
import type { SignedIn } from './signed-in.ts';
import { newTotpSecret, stepOfCode } from './time-code.ts';

export interface LoginAttempt {
  readonly email: string;
  readonly password: string;
  /** The six digits of the authenticator app. */
  readonly code: string;
  /** The internet address it comes from; only a keyed hash of its network is kept, for an hour. */
  readonly address: string;
}

export type LoginAnswer =
  | { readonly kind: 'signed-in'; readonly token: string; readonly account: SignedIn }
  /** Something was wrong; what, is not told. */
  | { readonly kind: 'refused' }
  /** Too many guesses: nothing was checked, and nothing will be for so long. */
  | { readonly kind: 'wait'; readonly waitSeconds: number };

type Guess =
  | Extract<LoginAnswer, { kind: 'wait' }>
  | { readonly kind: 'check'; readonly id: string; readonly found: Found | undefined };

interface Found {
  readonly account: AccountEntity;
  readonly totpSecret: string;
}

/**
 * Password and code together. Whether the address is known shows neither in the answer nor in its time:
 * an unknown one is checked against a password and a secret that nobody has.
 */
@Injectable()
export class LogIn implements OnModuleInit {
  private decoy = { passwordHash: '', totpSecret: '' };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly accounts: AccountsRepository,
    private readonly seals: AccountSeals,
    private readonly guesses: LoginGuessesRepository,
    private readonly sessions: OpenSession,
    @Inject(LOGIN_TIME) private readonly time: LoginTime,
  ) {}

  async onModuleInit(): Promise<void> {
    const passwordHash = await hashPassword(randomBytes(32).toString('base64'));
    this.decoy = { passwordHash, totpSecret: newTotpSecret() };
  }

  async run(attempt: LoginAttempt): Promise<LoginAnswer> {
    const now = this.time();
    const guess = await this.noteGuess(attempt, now);
    if (guess.kind === 'wait') {
      return guess;
    }
    const step = await this.check(guess.found, attempt, now);
    if (guess.found === undefined || step === undefined) {
      return { kind: 'refused' };
    }
    return this.enter(guess.found.account, { step, guessId: guess.id, now });
  }

  /** Counted before it is checked, in a transaction of its own: many at once cannot slip under the limit. */
  private noteGuess(attempt: LoginAttempt, now: Date): Promise<Guess> {
    const email = normaliseEmail(attempt.email);
    return this.unitOfWork.run(async (tx) => {
      const keys = this.guesses.keysFor(email, networkOf(attempt.address));
      await this.guesses.lock(tx, keys);
      await this.guesses.sweep(tx, guessesCountSince(now));
      const until = await this.mustWaitUntil(tx, keys, now);
      if (until !== undefined) {
        const waitSeconds = Math.ceil((until.getTime() - now.getTime()) / 1000);
        return { kind: 'wait', waitSeconds };
      }
      const id = await this.guesses.add(tx, keys, now);
      return { kind: 'check', id, found: await this.find(tx, email) };
    });
  }

  private async mustWaitUntil(tx: Tx, keys: GuessKeys, now: Date): Promise<Date | undefined> {
    const since = guessesCountSince(now);
    const scopes: GuessScope[] = ['account', 'address'];
    const moments: Date[] = [];
    for (const scope of scopes) {
      const next = nextGuessAt(scope, await this.guesses.timesSince(tx, scope, keys, since));
      if (next !== undefined) {
        moments.push(next);
      }
    }
    return moments.sort((a, b) => b.getTime() - a.getTime())[0];
  }

  private async find(tx: Tx, email: string): Promise<Found | undefined> {
    const [account] = await this.accounts.openOf(tx, await this.vault.find(tx, 'email', email));
    return account && { account, totpSecret: await this.seals.totpSecretOf(tx, account) };
  }

  /** Both are checked always, so that the time tells nothing of which one was wrong. */
  private async check(
    found: Found | undefined,
    attempt: LoginAttempt,
    now: Date,
  ): Promise<number | undefined> {
    const passwordHash = found?.account.passwordHash ?? this.decoy.passwordHash;
    const isRight = await isPasswordOf(passwordHash, normalisePassword(attempt.password));
    const step = await stepOfCode(found?.totpSecret ?? this.decoy.totpSecret, attempt.code, {
      now,
      usedStep: found?.account.lastTotpStep ?? null,
    });
    return isRight ? step : undefined;
  }

  private enter(
    account: AccountEntity,
    { step, guessId, now }: { step: number; guessId: string; now: Date },
  ): Promise<LoginAnswer> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.accounts.useStep(tx, account.id, step))) {
        return { kind: 'refused' };
      }
      await this.guesses.forgive(tx, guessId);
      return { kind: 'signed-in', ...(await this.sessions.run(tx, account, now)) };
    });
  }
}
