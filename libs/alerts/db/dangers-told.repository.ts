import type { AlertId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { DangerToldRow } from './danger-told.entity.ts';

/** Each time that danger was told, by alert and by where it came from. */
@Injectable()
export class DangersTold {
  /** Those that come at once are counted one after the other. */
  async queueUp(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('danger told', 0))`);
  }

  countFrom(tx: Tx, sourceHash: Buffer, since: Date): Promise<number> {
    return tx.countBy(DangerToldRow, { sourceHash, at: MoreThan(since) });
  }

  countAnonymous(tx: Tx, since: Date): Promise<number> {
    return tx.countBy(DangerToldRow, { anonymous: true, at: MoreThan(since) });
  }

  /** The alerts of those that make the flood: from this place, or by nobody we know. */
  async alertsOfFlood(
    tx: Tx,
    from: { readonly sourceHash: Buffer } | { readonly anonymous: true },
    since: Date,
  ): Promise<AlertId[]> {
    const rows = await tx.findBy(DangerToldRow, { ...from, at: MoreThan(since) });
    return [...new Set(rows.flatMap(({ alertId }) => alertId ?? []))];
  }

  async add(tx: Tx, row: DangerToldRow): Promise<void> {
    await tx.insert(DangerToldRow, row);
  }

  /** The first first. */
  of(tx: Tx, alertIds: readonly AlertId[]): Promise<DangerToldRow[]> {
    return tx.find(DangerToldRow, {
      where: { alertId: In([...alertIds]) },
      order: { at: 'ASC', id: 'ASC' },
    });
  }
}
