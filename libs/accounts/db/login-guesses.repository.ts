import { newId } from '#kernel';
import { type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import type { GuessScope } from '../domain/guess-limit.ts';

/** Who guesses and where from, as keyed hashes. */
export type GuessKeys = Readonly<Record<GuessScope, Buffer>>;

const COLUMN = { account: 'account_key', address: 'address_key' } as const;

/** The guesses of the last hour. Keyed by what was typed, so that an unknown address counts as a known one. */
@Injectable()
export class LoginGuessesRepository {
  constructor(private readonly vault: Vault) {}

  keysFor(email: string, network: string): GuessKeys {
    return {
      account: this.vault.hash('login-account', email),
      address: this.vault.hash('login-address', network),
    };
  }

  /** Guesses at the same account or from the same address wait for each other: else all would pass at once. */
  async lock(tx: Tx, keys: GuessKeys): Promise<void> {
    const names = [keys.account, keys.address].map((key) => key.toString('hex')).sort();
    for (const name of names) {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7402))', [name]);
    }
  }

  async timesSince(tx: Tx, scope: GuessScope, keys: GuessKeys, since: Date): Promise<Date[]> {
    const rows = await tx.query<{ at: Date }[]>(
      `select at from login_guess where ${COLUMN[scope]} = $1 and at > $2`,
      [keys[scope], since],
    );
    return rows.map((row) => row.at);
  }

  async add(tx: Tx, keys: GuessKeys, at: Date): Promise<string> {
    const id = newId<'login-guess'>(at.getTime());
    await tx.query(
      'insert into login_guess (id, account_key, address_key, at) values ($1, $2, $3, $4)',
      [id, keys.account, keys.address, at],
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
