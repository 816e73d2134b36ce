import { UnitOfWork } from '#platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { AccountEntity } from '../db/account.entity.ts';
import { AccountsRepository } from '../db/accounts.repository.ts';
import { LoginGuessesRepository } from '../db/login-guesses.repository.ts';
import { normaliseEmail, normalisePassword } from '../domain/credentials.ts';
import type { KnownDevice } from '../domain/known-device.ts';
import { networkOf } from '../domain/network-of.ts';
import { CountGuess, type Found } from './count-guess.ts';
import { KnownDevices } from './known-devices.ts';
import { Lane } from './lane.ts';
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
  /** What an earlier sign-in left on the device. */
  readonly devices?: string;
}

export type LoginAnswer =
  | {
      readonly kind: 'signed-in';
      readonly token: string;
      readonly account: SignedIn;
      /** For the device to keep: from now on nobody else's guesses keep this colleague out on it. */
      readonly devices: string;
    }
  /** Something was wrong; what, is not told. */
  | { readonly kind: 'refused' }
  /** Too many guesses: nothing was checked, and nothing will be for so long. */
  | { readonly kind: 'wait'; readonly waitSeconds: number }
  /** Too many sign in at this moment: nothing was checked or counted. */
  | { readonly kind: 'busy'; readonly waitSeconds: number };

const BUSY_SECONDS = 5;

/** A check costs 19 MiB and a good part of a core: a flood of them must leave the machine to the reports. */
const AT_ONCE = 2;
const MOST_WAITING = 50;

interface Checked {
  readonly guessId: string;
  readonly step: number;
  readonly now: Date;
  readonly devices: readonly KnownDevice[];
}

/**
 * Password and code together. Whether the address is known shows neither in the answer nor in its time:
 * an unknown one is checked against a password and a secret that nobody has.
 */
@Injectable()
export class LogIn implements OnModuleInit {
  private decoy = { passwordHash: '', totpSecret: '' };
  /** Who signed in on this device before has a lane of her own: a flood of strangers does not stand before her. */
  private readonly lanes = {
    known: new Lane(AT_ONCE, MOST_WAITING),
    unknown: new Lane(AT_ONCE, MOST_WAITING),
  };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly countGuess: CountGuess,
    private readonly guesses: LoginGuessesRepository,
    private readonly knownDevices: KnownDevices,
    private readonly sessions: OpenSession,
    @Inject(LOGIN_TIME) private readonly time: LoginTime,
  ) {}

  async onModuleInit(): Promise<void> {
    const passwordHash = await hashPassword(randomBytes(32).toString('base64'));
    this.decoy = { passwordHash, totpSecret: newTotpSecret() };
  }

  async run(attempt: LoginAttempt): Promise<LoginAnswer> {
    const devices = this.knownDevices.read(attempt.devices, this.time());
    const lane = devices.length > 0 ? this.lanes.known : this.lanes.unknown;
    const answer = await lane.run(() => this.tryToEnter(attempt, devices));
    return answer ?? { kind: 'busy', waitSeconds: BUSY_SECONDS };
  }

  private async tryToEnter(
    attempt: LoginAttempt,
    devices: readonly KnownDevice[],
  ): Promise<LoginAnswer> {
    const now = this.time();
    const email = normaliseEmail(attempt.email);
    const network = networkOf(attempt.address);
    const guess = await this.countGuess.run({ email, network, devices }, now);
    if (guess.kind === 'wait') {
      return guess;
    }
    const code = await this.check(guess.found, attempt, now);
    if (guess.found === undefined || code === undefined) {
      return { kind: 'refused' };
    }
    const { step } = code;
    return this.enter(guess.found.account, { step, guessId: guess.id, now, devices });
  }

  /**
   * Both are checked always, so that the time tells nothing of which one was wrong.
   * @returns the step of the code when password and code are right, whether or not the code was used
   */
  private async check(
    found: Found | undefined,
    attempt: LoginAttempt,
    now: Date,
  ): Promise<{ readonly step: number } | undefined> {
    const passwordHash = found?.account.passwordHash ?? this.decoy.passwordHash;
    const isRight = await isPasswordOf(passwordHash, normalisePassword(attempt.password));
    const step = await stepOfCode(found?.totpSecret ?? this.decoy.totpSecret, attempt.code, now);
    return isRight && step !== undefined ? { step } : undefined;
  }

  /** A code opens once. Who comes second with the right one guessed nothing: it costs no guess either. */
  private enter(
    account: AccountEntity,
    { step, guessId, now, devices }: Checked,
  ): Promise<LoginAnswer> {
    return this.unitOfWork.run(async (tx) => {
      await this.guesses.forgive(tx, guessId);
      if (!(await this.accounts.useStep(tx, account, { step, signedInAt: now }))) {
        return { kind: 'refused' };
      }
      const session = await this.sessions.within(tx, account, now);
      return {
        kind: 'signed-in',
        ...session,
        devices: this.knownDevices.write(devices, account, now),
      };
    });
  }
}
