import type { AccountId, Id } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';

export type KeptFormId = Id<'kept-form'>;

interface KeptForm {
  readonly id: KeptFormId;
  readonly accountId: AccountId;
}

/** Whoever comes back later begins anew. */
const KEPT = '1 day';
const MOST_SWEPT = 100;
/** Of one account; the newest stay. */
const MOST_KEPT = 5;

@Injectable()
export class KeptFormsRepository {
  async add(tx: Tx, { id, accountId }: KeptForm, form: Buffer): Promise<void> {
    await tx.query('insert into kept_form (id, account_id, form) values ($1, $2, $3)', [
      ...[id, accountId, form],
    ]);
    await tx.query(
      `delete from kept_form where account_id = $1 and id not in
         (select id from kept_form where account_id = $1 order by at desc, id desc limit $2)`,
      [accountId, MOST_KEPT],
    );
  }

  async find(tx: Tx, { id, accountId }: KeptForm): Promise<Buffer | undefined> {
    const [row] = await tx.query<{ form: Buffer }[]>(
      `select form from kept_form
       where id = $1 and account_id = $2 and at >= now() - $3::interval`,
      [id, accountId, KEPT],
    );
    return row?.form;
  }

  async markSeen(tx: Tx, { id, accountId }: KeptForm): Promise<void> {
    await tx.query(
      `update kept_form set seen_at = now()
       where id = $1 and account_id = $2 and seen_at is null`,
      [id, accountId],
    );
  }

  /** The newest that she did not see yet. */
  async newestUnseen(tx: Tx, accountId: AccountId): Promise<KeptFormId | undefined> {
    const [row] = await tx.query<{ id: KeptFormId }[]>(
      `select id from kept_form
       where account_id = $1 and seen_at is null and at >= now() - $2::interval
       order by at desc, id desc limit 1`,
      [accountId, KEPT],
    );
    return row?.id;
  }

  async remove(tx: Tx, { id, accountId }: KeptForm): Promise<void> {
    await tx.query('delete from kept_form where id = $1 and account_id = $2', [id, accountId]);
  }

  /** A few old ones at a time; rows that another transaction holds are left to it. */
  async sweep(tx: Tx): Promise<void> {
    await tx.query(
      `delete from kept_form where id in (
         select id from kept_form where at < now() - $1::interval
         order by at limit $2 for update skip locked)`,
      [KEPT, MOST_SWEPT],
    );
  }
}
