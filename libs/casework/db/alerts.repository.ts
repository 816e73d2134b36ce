import type { AlertId, CaseId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
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

  async save(tx: Tx, row: AlertRow): Promise<void> {
    await tx.save(AlertRow, row);
  }
}
