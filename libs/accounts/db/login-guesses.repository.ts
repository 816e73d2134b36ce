import { type AccountId, newId } from '#kernel';
import { type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import type { StrangersGuess } from '../domain/guess-limit.ts';

/** Who guesses and where from, as keyed hashes; the device only when it is known for this account. */
export interface GuessKeys {
  readonly account: Buffer;
  readonly network: Buffer;
  readonly device?: Buffer;
}

/** The guesses of the last hour. Keyed by what was typed, so that an unknown address counts as a known one. */
@Injectable()
export class LoginGuessesRepository {
  constructor(private readonly vault: Vault) {}

  keysFor(email: string, network: string, deviceId: string | undefined): GuessKeys {
    const account = this.vault.hash('login-account', email);
    return {
      account,
      network: this.vault.hash('login-address', network),
      ...(deviceId !== undefined && {
        device: this.vault.hash('login-device', `${deviceId} ${account.toString('hex')}`),
      }),
    };
  }

  /** For who is signed in and is asked again who she is: guesses at her own code, counted like those of a device. */
  keysOfSession(accountId: AccountId): Required<GuessKeys> {
    const device = this.vault.hash('login-again', accountId);
    return { account: device, network: device, device };
  }

  /**
   * Guesses at the same account or from the same network wait for each other: else all would pass at once. Those of a
   * known device wait for its own only.
   */
  async lock(tx: Tx, { account, network, device }: GuessKeys): Promise<void> {
    const keys = device === undefined ? [account, network] : [device];
    for (const name of keys.map((key) => key.toString('hex')).sort()) {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7402))', [name]);
    }
  }

  /** Of unknown devices, those at this account and those from this network. */
  async ofStrangers(
    tx: Tx,
    { account, network }: GuessKeys,
    since: Date,
  ): Promise<StrangersGuess[]> {
    return tx.query<StrangersGuess[]>(
      `select at, account_key = $1 as "atAccount", address_key = $2 as "fromNetwork"
         from login_guess
        where device_key is null and (account_key = $1 or address_key = $2) and at > $3`,
      [account, network, since],
    );
  }

  async ofDevice(tx: Tx, device: Buffer, since: Date): Promise<{ at: Date }[]> {
    return tx.query<{ at: Date }[]>(
      'select at from login_guess where device_key = $1 and at > $2',
      [device, since],
    );
  }

  async add(tx: Tx, { account, network, device }: GuessKeys, at: Date): Promise<string> {
    const id = newId<'login-guess'>(at.getTime());
    await tx.query(
      `insert into login_guess (id, account_key, address_key, device_key, at)
       values ($1, $2, $3, $4, $5)`,
      [id, account, network, device ?? null, at],
    );
    return id;
  }

  /** It was no guess: whoever logs in often is not kept out. */
  async forgive(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from login_guess where id = $1', [id]);
  }

  /** Nothing older than what still counts is kept. */
  async sweep(tx: Tx, before: Date): Promise<void> {
    await tx.query(
      `delete from login_guess where id in
         (select id from login_guess where at <= $1 for update skip locked)`,
      [before],
    );
  }
}
