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

  /** @returns whether it is news */
  async add(
    tx: Tx,
    numberHash: Buffer,
    told: { readonly messageId: MessageId; readonly since: Date },
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into opt_out (number_hash, since, message_id) values ($1, $2, $3)
       on conflict do nothing returning since`,
      [numberHash, told.since, told.messageId],
    );
    return rows.length > 0;
  }

  async remove(tx: Tx, numberHash: Buffer): Promise<void> {
    await tx.query('delete from opt_out where number_hash = $1', [numberHash]);
  }
}
