import type { AlertId, ReportId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import type { Flood } from '../domain/flood.ts';
import { AlertRow } from './alert.entity.ts';

@Injectable()
export class Alerts {
  find(tx: Tx, id: AlertId): Promise<AlertRow | null> {
    return tx.findOneBy(AlertRow, { id });
  }

  getForUpdate(tx: Tx, id: AlertId): Promise<AlertRow> {
    return tx.findOneOrFail(AlertRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  open(tx: Tx): Promise<AlertRow[]> {
    return tx.find(AlertRow, { where: { acknowledgedAt: IsNull() }, order: { raisedAt: 'ASC' } });
  }

  /** Every alert that is open, locked: one OK by text acknowledges all its sender was told of. */
  openForUpdate(tx: Tx): Promise<AlertRow[]> {
    return tx.find(AlertRow, {
      where: { acknowledgedAt: IsNull() },
      order: { raisedAt: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Locked: null once somebody took it, however lately. */
  openOfReportForUpdate(tx: Tx, reportId: ReportId): Promise<AlertRow | null> {
    return tx.findOne(AlertRow, {
      where: { reportId, acknowledgedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** All that these reports ever raised, the first first. */
  ofReports(tx: Tx, reportIds: readonly ReportId[]): Promise<AlertRow[]> {
    return tx.find(AlertRow, {
      where: { reportId: In([...reportIds]) },
      order: { raisedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Alerts that somebody took since then, the last taken first. */
  takenSince(tx: Tx, since: Date): Promise<AlertRow[]> {
    return tx.find(AlertRow, {
      where: { acknowledgedAt: MoreThan(since) },
      order: { acknowledgedAt: 'DESC' },
    });
  }

  /** When people were last told of a flood, whether or not somebody took it since. */
  async floodToldAt(tx: Tx, flood: Flood, sourceHash: Buffer | null): Promise<Date | undefined> {
    const [last] = await tx.find(AlertRow, {
      where: {
        ...{ flood, toldAt: Not(IsNull()) },
        ...(flood === 'source' && sourceHash !== null && { sourceHash }),
      },
      order: { toldAt: 'DESC' },
      take: 1,
    });
    return last?.toldAt ?? undefined;
  }

  /** Locked: those of a flood that began that were told one by one before it was one. */
  async joinFlood(tx: Tx, flood: Flood, ids: readonly AlertId[]): Promise<void> {
    await tx.update(AlertRow, { id: In([...ids]), acknowledgedAt: IsNull() }, { flood });
  }

  async save(tx: Tx, row: AlertRow): Promise<void> {
    await tx.save(AlertRow, row);
  }
}
