import type { CallId, ReportId, SubjectId } from '#kernel';
import { type Beside, besideSql, besideValues, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, MoreThan, Not } from 'typeorm';
import type { FloodMark } from '../domain/flood.ts';
import { ConversationRow } from './conversation.entity.ts';
import { ReportAdditionRow } from './report-addition.entity.ts';
import { ReportRow } from './report.entity.ts';

/** What is told of a report that was stored, now or before. */
export type StoredReport = Pick<
  ReportRow,
  'id' | 'reference' | 'status' | 'danger' | 'violenceAtHome' | 'neighbourhood' | 'bodyHash'
>;

/** A report before it is stored; whether it is set aside is seen then. */
export type DraftReport = Omit<ReportRow, 'setAside' | 'knows' | 'status'>;

/**
 * One statement, so that a report costs one round trip. A repeat finds what its key stored; of two that come together
 * the later waits for the lock, and then finds nothing to insert, nor what was stored since it began.
 */
const STORE_ONCE = `
  with held as materialized (
    select pg_advisory_xact_lock($1::bigint)
  ), flood as (
    select coalesce((
      select received_at > $2 from report where source_hash = $3 order by received_at desc offset $4 limit 1
    ), false) as goes_on
  ), stored as (
    insert into report (
      id, reference, channel, self, danger, violence_at_home, status, may_call, call_when, neighbourhood,
      received_at, person_subject_id, reporter_subject_id, person_content, reporter_content, source_hash,
      set_aside, key_hash, body_hash)
    select $5, $6, $7, $8, $9, $10, 'received', $11, $12, $13, $14, $15, $16, $17, $18, $3,
      $19 and flood.goes_on, $20, $21
    from held, flood
    on conflict (key_hash) do nothing
    returning *
  ), ${besideSql('stored', 21)}
  select id, reference, status, danger, violence_at_home as "violenceAtHome", neighbourhood,
    body_hash as "bodyHash", true as "isNew" from stored
  union all
  select id, reference, status, danger, violence_at_home, neighbourhood, body_hash, false
  from report where key_hash = $20`;

@Injectable()
export class Reports {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Stores a report and all that goes with it, unless one with its key is there.
   * @param flood where many from its source set it apart; undefined where nothing does
   * @returns what is stored under the key now, and whether that is this one
   */
  async storeOnce(
    row: DraftReport,
    beside: Beside,
    flood: FloodMark | undefined,
  ): Promise<StoredReport & { readonly isNew: boolean }> {
    const { keyHash, sourceHash } = row;
    const statement = {
      name: 'store-report',
      text: STORE_ONCE,
      values: [
        ...[lockOf(keyHash), flood?.since ?? row.receivedAt, sourceHash, (flood?.most ?? 1) - 1],
        ...[row.id, row.reference, row.channel, row.self, row.danger, row.violenceAtHome],
        ...[row.mayCall, row.callWhen, row.neighbourhood, row.receivedAt],
        ...[row.personSubjectId, row.reporterSubjectId, row.personContent, row.reporterContent],
        ...[flood !== undefined, keyHash, row.bodyHash],
        ...besideValues(beside),
      ],
    };
    const store = async (): Promise<(StoredReport & { readonly isNew: boolean })[]> =>
      this.unitOfWork.store(statement);
    const [stored] = await store();
    // nothing: another stored it while this one waited, and it is there for a statement that begins now
    const found = stored ?? (await store())[0];
    if (found === undefined) {
      throw new Error('a report was neither stored nor found');
    }
    return found;
  }

  /** Lets posts with the same key follow one another, so that the second finds what the first stored. */
  async queueUpFor(tx: Tx, keyHash: Buffer): Promise<void> {
    await tx.query('select pg_advisory_xact_lock($1::bigint)', [lockOf(keyHash)]);
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

  /** The newest interview with a number that is not over; locked. */
  openConversation(tx: Tx, numberHash: Buffer, now: Date): Promise<ConversationRow | null> {
    return tx.findOne(ConversationRow, {
      where: { numberHash, openUntil: MoreThan(now) },
      order: { openUntil: 'DESC', reportId: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The newest interview with a number, over or not. */
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

  /** What the number texts from now on belongs to none of its interviews. */
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

function lockOf(keyHash: Buffer): string {
  return keyHash.readBigInt64BE(0).toString();
}
