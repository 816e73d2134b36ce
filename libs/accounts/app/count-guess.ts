import { type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import type { AccountEntity } from '../db/account.entity.ts';
import { AccountSeals } from '../db/account-seals.ts';
import { AccountsRepository } from '../db/accounts.repository.ts';
import { type GuessKeys, LoginGuessesRepository } from '../db/login-guesses.repository.ts';
import { guessesCountSince, knownDeviceMayTryAt, strangerMayTryAt } from '../domain/guess-limit.ts';
import type { KnownDevice } from '../domain/known-device.ts';

export interface Found {
  readonly account: AccountEntity;
  readonly totpSecret: string;
}

/** Whether a guess may be checked; `id` is that of the guess, to forgive it when it was none. */
export type Guess =
  | { readonly kind: 'check'; readonly id: string; readonly found: Found | undefined }
  | { readonly kind: 'wait'; readonly waitSeconds: number };

interface Guessing {
  /** As it is compared. */
  readonly email: string;
  readonly network: string;
  readonly devices: readonly KnownDevice[];
}

/** Counts a guess before it is checked, in a transaction of its own: many at once cannot slip under the limit. */
@Injectable()
export class CountGuess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly accounts: AccountsRepository,
    private readonly seals: AccountSeals,
    private readonly guesses: LoginGuessesRepository,
  ) {}

  run({ email, network, devices }: Guessing, now: Date): Promise<Guess> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.find(tx, email);
      const device = devices.find((one) => isKnownFor(found?.account, one));
      const keys = this.guesses.keysFor(email, network, device?.deviceId);
      await this.guesses.lock(tx, keys);
      await this.guesses.sweep(tx, guessesCountSince(now));
      const mayTryAt = await this.mayTryAt(tx, keys, now);
      if (mayTryAt !== undefined && mayTryAt > now) {
        return {
          kind: 'wait',
          waitSeconds: Math.ceil((mayTryAt.getTime() - now.getTime()) / 1000),
        };
      }
      return { kind: 'check', id: await this.guesses.add(tx, keys, now), found };
    });
  }

  private async mayTryAt(tx: Tx, keys: GuessKeys, now: Date): Promise<Date | undefined> {
    const since = guessesCountSince(now);
    return keys.device === undefined
      ? strangerMayTryAt(await this.guesses.ofStrangers(tx, keys, since))
      : knownDeviceMayTryAt(await this.guesses.ofDevice(tx, keys.device, since));
  }

  private async find(tx: Tx, email: string): Promise<Found | undefined> {
    const [account] = await this.accounts.openOf(tx, await this.vault.find(tx, 'email', email));
    return account && { account, totpSecret: await this.seals.totpSecretOf(tx, account) };
  }
}

function isKnownFor(account: AccountEntity | undefined, device: KnownDevice): boolean {
  return device.accountId === account?.id && device.version === account.deviceVersion;
}
