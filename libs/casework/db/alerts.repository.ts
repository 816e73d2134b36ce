import type { AlertId, CaseId, ReportId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import { AlertRow } from './alert.entity.ts';

@Injectable()
export class Alerts {
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
      order: { raisedAt: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  openOf(tx: Tx, caseId: CaseId): Promise<AlertRow[]> {
    return tx.find(AlertRow, { where: { caseId, acknowledgedAt: IsNull() } });
  }

  openOfReport(tx: Tx, reportId: ReportId): Promise<AlertRow | null> {
    return tx.findOneBy(AlertRow, { reportId, acknowledgedAt: IsNull() });
  }

  /** Locked: null once somebody took it, however lately. */
  openOfReportForUpdate(tx: Tx, reportId: ReportId): Promise<AlertRow | null> {
    return tx.findOne(AlertRow, {
      where: { reportId, acknowledgedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Whether any of these reports ever raised an alert. */
  existsFor(tx: Tx, reportIds: readonly ReportId[]): Promise<boolean> {
    return tx.existsBy(AlertRow, { reportId: In([...reportIds]) });
  }

  /** Alerts that somebody took since then, the last taken first. */
  takenSince(tx: Tx, since: Date): Promise<AlertRow[]> {
    return tx.find(AlertRow, {
      where: { acknowledgedAt: MoreThan(since) },
      order: { acknowledgedAt: 'DESC' },
    });
  }

  /** An open alert follows its report: where the report is, somebody must see it. */
  async moveOpen(tx: Tx, reportId: ReportId, to: CaseId): Promise<void> {
    await tx.update(AlertRow, { reportId, acknowledgedAt: IsNull() }, { caseId: to });
  }

  async save(tx: Tx, row: AlertRow): Promise<void> {
    await tx.save(AlertRow, row);
  }
}
