import type { AccountId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';

export interface FormKey {
  readonly accountId: AccountId;
  readonly key: string;
}

/** What came with a key. */
interface FormSent {
  readonly form: string;
  /** A keyed digest. */
  readonly words: Buffer;
}

/** No page of the desk is older: its session ended long before. */
const KEPT = '1 day';
const MOST_SWEPT = 100;

@Injectable()
export class FormKeysRepository {
  /** Lets the forms of one page follow one another until the transaction ends. */
  async queueUpFor(tx: Tx, page: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`desk-page ${page}`]);
  }

  /** Waits for whoever claims the same key at this moment. @returns whether it is new */
  async claim(tx: Tx, { accountId, key }: FormKey, sent: FormSent): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into desk_form_key (account_id, key, form, words) values ($1, $2, $3, $4)
       on conflict do nothing returning key`,
      [accountId, key, sent.form, sent.words],
    );
    return rows.length > 0;
  }

  async sentWith(
    tx: Tx,
    { accountId, key }: FormKey,
  ): Promise<{ readonly said: string | null; readonly words: Buffer | null } | undefined> {
    const [row] = await tx.query<{ said: string | null; words: Buffer | null }[]>(
      'select said, words from desk_form_key where account_id = $1 and key = $2',
      [accountId, key],
    );
    return row;
  }

  async say(tx: Tx, { accountId, key }: FormKey, said: string): Promise<void> {
    await tx.query('update desk_form_key set said = $3 where account_id = $1 and key = $2', [
      ...[accountId, key, said],
    ]);
  }

  async forget(tx: Tx, { accountId, key }: FormKey): Promise<void> {
    await tx.query('delete from desk_form_key where account_id = $1 and key = $2', [
      ...[accountId, key],
    ]);
  }

  /** A few old ones at a time; rows that another transaction holds are left to it. */
  async sweep(tx: Tx): Promise<void> {
    await tx.query(
      `delete from desk_form_key where (account_id, key) in (
         select account_id, key from desk_form_key where at < now() - $1::interval
         order by at limit $2 for update skip locked)`,
      [KEPT, MOST_SWEPT],
    );
  }
}
