import type { ListPage } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { TrustedReporterState } from '../domain/trusted-reporter.ts';
import { type TrustedReporterId, TrustedReporterRow } from './trusted-reporter.entity.ts';

/** Who is a trusted reporter, or asked to be. */
@Injectable()
export class TrustedReporters {
  ofNumber(tx: Tx, numberHash: Buffer): Promise<TrustedReporterRow | null> {
    return tx.findOneBy(TrustedReporterRow, { numberHash });
  }

  /** Locked. @throws EntityNotFoundError also when somebody asked anew since */
  getForUpdate(tx: Tx, id: TrustedReporterId): Promise<TrustedReporterRow> {
    return tx.findOneOrFail(TrustedReporterRow, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Takes the place of what its number asked before. */
  async replace(tx: Tx, row: TrustedReporterRow): Promise<void> {
    await tx.delete(TrustedReporterRow, { numberHash: row.numberHash });
    await tx.insert(TrustedReporterRow, row);
  }

  async save(tx: Tx, row: TrustedReporterRow): Promise<void> {
    await tx.save(TrustedReporterRow, row, { reload: false, transaction: false });
  }

  count(tx: Tx, state: TrustedReporterState): Promise<number> {
    return tx.countBy(TrustedReporterRow, { state });
  }

  /** The oldest first. */
  inState(
    tx: Tx,
    state: TrustedReporterState,
    { offset, limit }: ListPage,
  ): Promise<TrustedReporterRow[]> {
    return tx.find(TrustedReporterRow, {
      where: { state },
      order: { askedAt: 'ASC', id: 'ASC' },
      skip: offset,
      take: limit,
    });
  }
}
