import type { CallId, ReportId, SubjectId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, MoreThan, Not } from 'typeorm';
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

  countFrom(tx: Tx, sourceHash: Buffer, since: Date): Promise<number> {
    return tx.countBy(ReportRow, { sourceHash, receivedAt: MoreThan(since) });
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

  /** The newest talk with a number that is not over; locked. */
  openConversation(tx: Tx, numberHash: Buffer, now: Date): Promise<ConversationRow | null> {
    return tx.findOne(ConversationRow, {
      where: { numberHash, openUntil: MoreThan(now) },
      order: { openUntil: 'DESC', reportId: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The newest talk with a number, over or not. */
  lastConversation(tx: Tx, numberHash: Buffer): Promise<ConversationRow | null> {
    return tx.findOne(ConversationRow, {
      where: { numberHash },
      order: { openUntil: 'DESC', reportId: 'DESC' },
    });
  }

  /** The newest report that one of these subjects made, since then. */
  lastBy(tx: Tx, reporters: readonly SubjectId[], since: Date): Promise<ReportRow | null> {
    return tx.findOne(ReportRow, {
      where: { reporterSubjectId: In(reporters), receivedAt: MoreThan(since) },
      order: { receivedAt: 'DESC' },
    });
  }

  /** All reports that these subjects made, the newest first. */
  allBy(tx: Tx, reporters: readonly SubjectId[]): Promise<ReportRow[]> {
    return tx.find(ReportRow, {
      where: { reporterSubjectId: In([...reporters]) },
      order: { receivedAt: 'DESC' },
    });
  }

  /**
   * The newest report about one of these subjects, or made by one about herself; one that is not closed goes
   * before those that are.
   */
  async lastAbout(tx: Tx, subjects: readonly SubjectId[]): Promise<ReportRow | null> {
    const newest = (of: FindOptionsWhere<ReportRow>): Promise<ReportRow | null> =>
      tx.findOne(ReportRow, {
        where: [
          { personSubjectId: In(subjects), ...of },
          { reporterSubjectId: In(subjects), self: true, ...of },
        ],
        order: { receivedAt: 'DESC' },
      });
    return (await newest({ status: Not('closed') })) ?? newest({});
  }

  anyOpenOf(tx: Tx, subjects: readonly SubjectId[]): Promise<boolean> {
    const status = Not('closed' as const);
    return tx.existsBy(ReportRow, [
      { personSubjectId: In(subjects), status },
      { reporterSubjectId: In(subjects), status },
    ]);
  }

  async link(tx: Tx, callId: CallId, reportId: ReportId): Promise<void> {
    await tx.query(
      'insert into report_call (call_id, report_id) values ($1, $2) on conflict do nothing',
      [callId, reportId],
    );
  }

  async unlink(tx: Tx, callId: CallId): Promise<void> {
    await tx.query('delete from report_call where call_id = $1', [callId]);
  }

  /** The report that a call of the person belongs to. */
  async linkedTo(tx: Tx, callId: CallId): Promise<ReportId | undefined> {
    const [row] = await tx.query<{ report_id: ReportId }[]>(
      'select report_id from report_call where call_id = $1',
      [callId],
    );
    return row?.report_id;
  }

  /** What the number texts from now on belongs to none of its talks. */
  async closeConversations(tx: Tx, numberHash: Buffer, now: Date): Promise<void> {
    await tx.update(
      ConversationRow,
      { numberHash, openUntil: MoreThan(now) },
      { openUntil: now, question: null },
    );
  }

  async saveConversation(tx: Tx, row: ConversationRow): Promise<void> {
    await tx.save(ConversationRow, row);
  }
}
