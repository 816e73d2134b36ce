import { type MessageId } from '#kernel';
import { type Tx } from '#platform';
import { Injectable } from '@nestjs/common';

/** The numbers that want no texts of ours, as keyed hashes. */
@Injectable()
export class OptOutsRepository {
  async has(tx: Tx, numberHash: Buffer): Promise<boolean> {
    const rows = await tx.query<unknown[]>('select 1 from opt_out where number_hash = $1', [
      numberHash,
    ]);
    return rows.length > 0;
  }

  async all(tx: Tx): Promise<Buffer[]> {
    const rows = await tx.query<{ number_hash: Buffer }[]>('select number_hash from opt_out');
    return rows.map((row) => row.number_hash);
  }

  /** Of two stops the later one counts. @returns whether it is news */
  async add(
    tx: Tx,
    numberHash: Buffer,
    told: { readonly messageId: MessageId; readonly since: Date },
  ): Promise<boolean> {
    const rows = await tx.query<{ news: boolean }[]>(
      `insert into opt_out (number_hash, since, message_id) values ($1, $2, $3)
       on conflict (number_hash) do update set since = greatest(opt_out.since, excluded.since)
       returning xmax = 0 as news`,
      [numberHash, told.since, told.messageId],
    );
    return rows.some(({ news }) => news);
  }

  /** A stop that was said after `at` stays. */
  async remove(tx: Tx, numberHash: Buffer, at: Date): Promise<void> {
    await tx.query('delete from opt_out where number_hash = $1 and since <= $2', [numberHash, at]);
  }
}
