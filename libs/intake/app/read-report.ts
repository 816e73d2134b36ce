import type { RecordingId, ReportId, SubjectId, TimeToCall } from '#kernel';
import { type Tx, UnitOfWork, Vault } from '#platform';
import type { TextedPlace } from '#reading';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { ReportAdditionRow } from '../db/report-addition.entity.ts';
import type { ReportRow } from '../db/report.entity.ts';
import { Reports } from '../db/reports.repository.ts';
import {
  type Channel,
  PersonContent,
  ReporterContent,
  type ReportStatus,
} from './report-content.ts';

/** A report, opened. Only for eyes that may see the case. */
export interface ReportView {
  readonly reportId: ReportId;
  readonly reference: string;
  readonly channel: Channel;
  readonly self: boolean;
  readonly danger: boolean;
  /** She wrote of violence at home: nobody but a professional sees to it, and nobody calls or writes to her. */
  readonly violenceAtHome: boolean;
  /** Too many came from its source: it waits for a look, apart. */
  readonly setAside?: boolean | undefined;
  readonly status: ReportStatus;
  readonly neighbourhood: string | undefined;
  readonly receivedAt: Date;
  readonly person: PersonContent;
  readonly reporter: ReporterContent;
  /** Whether the reporter may be called, where she said so. */
  readonly mayCall?: 'yes' | 'no' | undefined;
  /** When she likes to be called, where she said so. */
  readonly callWhen?: TimeToCall | undefined;
  readonly personSubjectId: SubjectId;
  readonly reporterSubjectId: SubjectId;
  readonly additions: readonly ReportAddition[];
}

export interface ReportAddition {
  readonly additionId: string;
  readonly receivedAt: Date;
  readonly channel: Channel;
  readonly text: string | undefined;
  /** Where the person lives, when the words said so. */
  readonly place?: TextedPlace | undefined;
  readonly recordingId: RecordingId | undefined;
}

const AdditionContent = z.object({
  text: z.string(),
  street: z.string().optional(),
  houseNumber: z.string().optional(),
});

@Injectable()
export class ReadReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly vault: Vault,
  ) {}

  run(reportId: ReportId): Promise<ReportView> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.reports.get(tx, reportId);
      const at = { table: 'report', row: row.id };
      return {
        reportId: row.id,
        reference: row.reference,
        channel: row.channel,
        self: row.self,
        danger: row.danger,
        violenceAtHome: row.violenceAtHome,
        setAside: row.setAside,
        status: row.status,
        neighbourhood: row.neighbourhood ?? undefined,
        receivedAt: row.receivedAt,
        personSubjectId: row.personSubjectId,
        reporterSubjectId: row.reporterSubjectId,
        mayCall: row.mayCall ?? undefined,
        callWhen: row.callWhen ?? undefined,
        person: await this.openPerson(tx, row),
        reporter: await this.vault.openJson(
          tx,
          row.reporterSubjectId,
          { ...at, column: 'reporter_content', schema: ReporterContent },
          row.reporterContent,
        ),
        additions: await this.openAdditions(tx, row),
      };
    });
  }

  /** Whether the person knows of it may have been answered later, by text. */
  private async openPerson(tx: Tx, row: ReportRow): Promise<PersonContent> {
    const at = { table: 'report', row: row.id, column: 'person_content' };
    const content = await this.vault.openJson(
      tx,
      row.personSubjectId,
      { ...at, schema: PersonContent },
      row.personContent,
    );
    return row.knows === null ? content : { ...content, knows: row.knows };
  }

  private async openAdditions(tx: Tx, row: ReportRow): Promise<ReportAddition[]> {
    const opened: ReportAddition[] = [];
    for (const addition of await this.reports.additionsTo(tx, row.id)) {
      opened.push(await this.openAddition(tx, row.personSubjectId, addition));
    }
    return opened;
  }

  private async openAddition(
    tx: Tx,
    subject: SubjectId,
    row: ReportAdditionRow,
  ): Promise<ReportAddition> {
    const at = { table: 'report_addition', row: row.id, column: 'content' };
    const opened =
      row.content === null
        ? undefined
        : await this.vault.openJson(tx, subject, { ...at, schema: AdditionContent }, row.content);
    return {
      additionId: row.id,
      receivedAt: row.receivedAt,
      channel: row.channel,
      text: opened?.text,
      place: placeIn(opened),
      recordingId: row.recordingId ?? undefined,
    };
  }
}

function placeIn(content: z.infer<typeof AdditionContent> | undefined): TextedPlace | undefined {
  const { street, houseNumber } = content ?? {};
  return street === undefined
    ? undefined
    : { street, ...(houseNumber !== undefined && { houseNumber }) };
}
