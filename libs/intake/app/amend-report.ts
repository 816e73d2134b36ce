import { dangerReported, reportAmended } from '#facts';
import { newId, type RecordingId, type ReportId } from '#kernel';
import { Clock, Outbox, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { ReportAdditionRow } from '../db/report-addition.entity.ts';
import { Reports } from '../db/reports.repository.ts';
import type { Channel } from './report-content.ts';

export interface Amendment {
  readonly reportId: ReportId;
  readonly channel: Channel;
  readonly text?: string;
  readonly recordingId?: RecordingId;
  /** Fills the neighbourhood when the report had none. */
  readonly neighbourhood?: string;
  readonly danger?: boolean;
  /** What was sent twice is added once. */
  readonly key: string;
}

/** Adds what came later to a report; the report itself is never edited. */
@Injectable()
export class AmendReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  run(amendment: Amendment): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const report = await this.reports.getForUpdate(tx, amendment.reportId);
      const id = newId();
      const at = { table: 'report_addition', row: id, column: 'content' };
      const row = Object.assign(new ReportAdditionRow(), {
        id,
        reportId: report.id,
        channel: amendment.channel,
        receivedAt: this.clock.now(),
        content:
          amendment.text === undefined
            ? null
            : await this.vault.sealJson(tx, report.personSubjectId, at, { text: amendment.text }),
        recordingId: amendment.recordingId ?? null,
        keyHash: this.vault.hash('addition-key', `${report.id}|${amendment.key}`),
      });
      if (!(await this.reports.addOnce(tx, row))) {
        return;
      }
      report.neighbourhood ??= amendment.neighbourhood ?? null;
      const newlyDangerous = amendment.danger === true && !report.danger;
      report.danger ||= newlyDangerous;
      await this.reports.save(tx, report);
      await this.outbox.add(tx, reportAmended({ reportId: report.id }));
      if (newlyDangerous) {
        await this.outbox.add(tx, dangerReported({ reportId: report.id }));
      }
    });
  }
}
