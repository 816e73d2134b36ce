import type { SubjectId } from '#kernel';
import { type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';

interface ShortWayRow {
  readonly subject_id: SubjectId;
  readonly who: Buffer;
}

/** Who reports the short way: a name and a service, sealed, by the hash of a number. */
@Injectable()
export class ShortWays {
  constructor(private readonly vault: Vault) {}

  /** Registers a number, or changes what it is registered as. */
  async open(tx: Tx, numberHash: Buffer, who: string, since: Date): Promise<void> {
    const subject = await this.vault.newSubject(tx);
    const sealed = await this.vault.seal(tx, subject, placeOf(subject), who);
    await tx.query(
      `insert into short_way (number_hash, subject_id, who, since) values ($1, $2, $3, $4)
       on conflict (number_hash) do update set subject_id = excluded.subject_id, who = excluded.who`,
      [numberHash, subject, sealed, since],
    );
  }

  /** Whom a number is registered as. */
  async whoIs(tx: Tx, numberHash: Buffer): Promise<string | undefined> {
    const [row] = await tx.query<ShortWayRow[]>(
      `select subject_id, who from short_way join subject_key using (subject_id)
       where number_hash = $1 and wrapped_key is not null`,
      [numberHash],
    );
    return row && (await this.vault.open(tx, row.subject_id, placeOf(row.subject_id), row.who));
  }
}

function placeOf(subject: SubjectId): { table: string; row: string; column: string } {
  return { table: 'short_way', row: subject, column: 'who' };
}
