import type { ReportId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { ConversationRow } from './conversation.entity.ts';
import { ReportAdditionRow } from './report-addition.entity.ts';
import { ReportRow } from './report.entity.ts';

@Injectable()
export class Reports {
  /** Lets posts with the same key follow one another, so that the second finds what the first stored. */
  async queueUpFor(tx: Tx, keyHash: Buffer): Promise<void> {
    await tx.query('select pg_advisory_xact_lock($1::bigint)', [
      keyHash.readBigInt64BE(0).toString(),
    ]);
  }

  withKey(tx: Tx, keyHash: Buffer): Promise<ReportRow | null> {
    return tx.findOneBy(ReportRow, { keyHash });
  }

  withReference(tx: Tx, reference: string): Promise<ReportRow | null> {
    return tx.findOneBy(ReportRow, { reference });
  }

  get(tx: Tx, id: ReportId): Promise<ReportRow> {
    return tx.findOneByOrFail(ReportRow, { id });
  }

  getForUpdate(tx: Tx, id: ReportId): Promise<ReportRow> {
    return tx.findOneOrFail(ReportRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, row: ReportRow): Promise<void> {
    await tx.save(ReportRow, row);
  }

  additionsTo(tx: Tx, reportId: ReportId): Promise<ReportAdditionRow[]> {
    return tx.find(ReportAdditionRow, { where: { reportId }, order: { receivedAt: 'asc' } });
  }

  /** Stores an addition unless one with its key is there. @returns whether it is new */
  async addOnce(tx: Tx, row: ReportAdditionRow): Promise<boolean> {
    const stored = await tx
      .createQueryBuilder()
      .insert()
      .into(ReportAdditionRow)
      .values(row)
      .orIgnore()
      .returning('id')
      .execute();
    return (stored.raw as unknown[]).length > 0;
  }

  openConversation(tx: Tx, numberHash: Buffer, now: Date): Promise<ConversationRow | null> {
    return tx
      .createQueryBuilder(ConversationRow, 'c')
      .setLock('pessimistic_write')
      .where({ numberHash, openUntil: MoreThan(now) })
      .andWhere('c.answered_at is null')
      .orderBy('c.open_until', 'DESC')
      .getOne();
  }

  async saveConversation(tx: Tx, row: ConversationRow): Promise<void> {
    await tx.save(ConversationRow, row);
  }
}
