import type { AccountId, CaseId, MessageId, ReportId, SubjectId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseState } from '../domain/case-state.ts';
import type { MergeSnapshot } from '../domain/merge-snapshot.ts';
import { CaseEventRow } from './case-event.entity.ts';
import { CaseRow } from './case-file.entity.ts';

export interface ReportOfCase {
  readonly reportId: ReportId;
  readonly joinedAt: Date;
  readonly cameFrom: CaseId | null;
  readonly tellReporter: boolean;
  /** When its reporter heard that somebody is on it. */
  readonly toldAt: Date | null;
  readonly snapshot: MergeSnapshot | null;
}

/** A case of a person who calls. */
export interface CaseOfNumber {
  readonly caseId: CaseId;
  readonly closed: boolean;
  /** One of its reports, about her. */
  readonly reportId: ReportId;
  /** Somebody spoke with her, or she reported herself: that there is a case is no news to her. */
  readonly sheKnows: boolean;
}

/** Something two persons have in common, and the other's case. */
export interface SharedIndex {
  readonly caseId: CaseId;
  readonly number: number;
  readonly purpose: 'phone' | 'house' | 'surname' | 'reporter_phone';
}

/** A case as people name it, without anything that stands in it. */
export interface CaseLine {
  readonly caseId: CaseId;
  readonly number: number;
  readonly state: CaseState;
}

@Injectable()
export class Cases {
  get(tx: Tx, id: CaseId): Promise<CaseRow> {
    return tx.findOneByOrFail(CaseRow, { id });
  }

  /** Held until the transaction ends, so that a «no» cannot slip in between looking and acting. */
  getForShare(tx: Tx, id: CaseId): Promise<CaseRow> {
    return tx.findOneOrFail(CaseRow, { where: { id }, lock: { mode: 'pessimistic_read' } });
  }

  getForUpdate(tx: Tx, id: CaseId): Promise<CaseRow> {
    return tx.findOneOrFail(CaseRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, row: CaseRow): Promise<void> {
    await tx.save(CaseRow, row);
  }

  async withNumber(tx: Tx, number: number): Promise<CaseRow | null> {
    return tx.findOneBy(CaseRow, { number });
  }

  /** Makes those who open a case for the same report wait for each other until the transaction ends. */
  async queueUpFor(tx: Tx, reportId: ReportId): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('case of ' || $1, 0))`, [
      reportId,
    ]);
  }

  /** The case a report is in now. */
  async homeOf(tx: Tx, reportId: ReportId): Promise<CaseId | undefined> {
    const [row] = await tx.query<{ case_id: CaseId }[]>(
      'select case_id from case_report where report_id = $1 and left_at is null',
      [reportId],
    );
    return row?.case_id;
  }

  /** The cases in which these reports are now, in their order; a report without a case is left out. */
  async homesOf(tx: Tx, reportIds: readonly ReportId[]): Promise<Map<ReportId, CaseId>> {
    const rows = await tx.query<{ report_id: ReportId; case_id: CaseId }[]>(
      'select report_id, case_id from case_report where report_id = any($1) and left_at is null',
      [reportIds],
    );
    const homes = new Map(rows.map((row) => [row.report_id, row.case_id]));
    return new Map(
      reportIds.flatMap((id): [ReportId, CaseId][] => {
        const home = homes.get(id);
        return home === undefined ? [] : [[id, home]];
      }),
    );
  }

  async reportsOf(tx: Tx, caseId: CaseId): Promise<ReportOfCase[]> {
    return tx.query<ReportOfCase[]>(
      `select report_id as "reportId", joined_at as "joinedAt", came_from as "cameFrom",
         tell_reporter as "tellReporter", told_at as "toldAt", snapshot
       from case_report where case_id = $1 and left_at is null order by joined_at, report_id`,
      [caseId],
    );
  }

  async reportIdsOf(tx: Tx, caseId: CaseId): Promise<ReportId[]> {
    return (await this.reportsOf(tx, caseId)).map(({ reportId }) => reportId);
  }

  /** The case to which the reports of this one went. */
  async joinedInto(tx: Tx, caseId: CaseId): Promise<CaseId | undefined> {
    const [row] = await tx.query<{ case_id: CaseId }[]>(
      `select now.case_id from case_report was
       join case_report now on now.report_id = was.report_id and now.left_at is null
       where was.case_id = $1 and was.left_at is not null limit 1`,
      [caseId],
    );
    return row?.case_id;
  }

  /** Puts a report into a case and links the subjects it brought. */
  async link(
    tx: Tx,
    caseId: CaseId,
    report: {
      readonly reportId: ReportId;
      readonly personSubjectId: SubjectId;
      readonly reporterSubjectId: SubjectId;
    },
    joined: { readonly at: Date; readonly by?: AccountId; readonly cameFrom?: CaseId },
  ): Promise<void> {
    await tx.query(
      `insert into case_report
         (case_id, report_id, joined_at, joined_by, came_from, tell_reporter, told_at)
       select $1::uuid, $2::uuid, $3::timestamptz, $4::uuid, $5::uuid,
         coalesce(bool_or(was.tell_reporter), false), max(was.told_at)
       from case_report was where was.report_id = $2`,
      [caseId, report.reportId, joined.at, joined.by ?? null, joined.cameFrom ?? null],
    );
    await tx.query(
      `insert into case_subject (case_id, subject_id, part, report_id)
       values ($1, $2, 'person', $4), ($1, $3, 'reporter', $4) on conflict do nothing`,
      [caseId, report.personSubjectId, report.reporterSubjectId, report.reportId],
    );
  }

  /** Takes a report out of a case, with the subjects it brought. */
  async unlink(tx: Tx, caseId: CaseId, reportId: ReportId, at: Date): Promise<void> {
    await tx.query(
      'update case_report set left_at = $3 where case_id = $1 and report_id = $2 and left_at is null',
      [caseId, reportId, at],
    );
    await tx.query('delete from case_subject where case_id = $1 and report_id = $2', [
      caseId,
      reportId,
    ]);
  }

  /** The coordinator saw number or address and lets this reporter be told. */
  async letTell(tx: Tx, caseId: CaseId, reportIds: readonly ReportId[]): Promise<void> {
    await tx.query(
      'update case_report set tell_reporter = true where case_id = $1 and report_id = any($2) and left_at is null',
      [caseId, reportIds],
    );
  }

  async noteTold(tx: Tx, reportId: ReportId, at: Date): Promise<void> {
    await tx.query('update case_report set told_at = $2 where report_id = $1 and left_at is null', [
      reportId,
      at,
    ]);
  }

  async keepSnapshot(tx: Tx, reportId: ReportId, snapshot: MergeSnapshot): Promise<void> {
    await tx.query(
      'update case_report set snapshot = $2 where report_id = $1 and left_at is null',
      [reportId, JSON.stringify(snapshot)],
    );
  }

  /** Of the joins that stand, the first first. */
  async snapshotsOf(tx: Tx, caseId: CaseId): Promise<MergeSnapshot[]> {
    const reports = await this.reportsOf(tx, caseId);
    return reports.flatMap(({ snapshot }) => (snapshot === null ? [] : [snapshot]));
  }

  /**
   * Other cases with a person who shares a phone, a house or a surname by blind index, or where one of the two
   * who share a phone reported; the newest first.
   */
  async sharingAnIndex(tx: Tx, caseId: CaseId): Promise<SharedIndex[]> {
    return tx.query<SharedIndex[]>(
      `select distinct other.case_id as "caseId", c.number,
         case when mine.part = 'person' and other.part = 'person' then theirs.purpose
           else 'reporter_phone' end as purpose
       from case_subject mine
       join blind_index ours on ours.subject_id = mine.subject_id
       join blind_index theirs on theirs.purpose = ours.purpose and theirs.hash = ours.hash
       join case_subject other on other.subject_id = theirs.subject_id
       join case_file c on c.id = other.case_id
       where mine.case_id = $1 and other.case_id <> $1 and c.state <> 'joined'
         and (theirs.purpose = 'phone' or (mine.part = 'person' and other.part = 'person'))
       order by c.number desc, purpose limit 40`,
      [caseId],
    );
  }

  /** The cases of which one of these is the person. Who moved or died does not call: another has that number. */
  async ofPerson(tx: Tx, subjects: readonly SubjectId[]): Promise<CaseOfNumber[]> {
    return tx.query<CaseOfNumber[]>(
      `select c.id as "caseId", c.state = 'closed' as closed, r.report_id as "reportId",
         (c.first_contact_at is not null or c.self) as "sheKnows"
       from case_file c
       join lateral (
         select report_id from case_report
         where case_id = c.id and left_at is null order by joined_at desc, report_id limit 1
       ) r on true
       where c.state <> 'joined'
         and not (c.state = 'closed' and c.outcome is not distinct from 'moved_or_died')
         and (c.person_subject_id = any($1) or exists (
           select 1 from case_subject s
           where s.case_id = c.id and s.part = 'person' and s.subject_id = any($1)
         ))
       order by c.id`,
      [subjects],
    );
  }

  /** Cases of which one of these is the person, and those named; the newest first. */
  async linesOf(
    tx: Tx,
    persons: readonly SubjectId[],
    named: readonly CaseId[],
  ): Promise<CaseLine[]> {
    return tx.query<CaseLine[]>(
      `select c.id as "caseId", c.number, c.state from case_file c
       where c.state <> 'joined' and (c.id = any($2) or c.id in (
         select case_id from case_subject where part = 'person' and subject_id = any($1)))
       order by c.number desc limit 20`,
      [persons, named],
    );
  }

  /** The case on whose timeline the words of a text stand. */
  async ofText(tx: Tx, messageId: MessageId): Promise<CaseId | undefined> {
    const [row] = await tx.query<{ case_id: CaseId }[]>(
      `select case_id from case_event where refs ? 'messageId' and refs ->> 'messageId' = $1 limit 1`,
      [messageId],
    );
    return row?.case_id;
  }

  async append(tx: Tx, row: CaseEventRow): Promise<void> {
    await tx.insert(CaseEventRow, row);
  }

  eventsOf(tx: Tx, caseId: CaseId): Promise<CaseEventRow[]> {
    return tx.find(CaseEventRow, { where: { caseId }, order: { at: 'ASC', id: 'ASC' } });
  }
}
