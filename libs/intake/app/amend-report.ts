import { dangerReported, reportAmended } from '#facts';
import { newId, type RecordingId, type ReportId } from '#kernel';
import { Clock, Outbox, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { ReportAdditionRow } from '../db/report-addition.entity.ts';
import type { ReportRow } from '../db/report.entity.ts';
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
  /** What a text answers to our questions; a later answer counts. */
  readonly knows?: 'yes' | 'no' | 'unknown';
  readonly mayCall?: 'yes' | 'no';
  /** What was sent twice is added once. */
  readonly key: string;
}

const SAME_DANGER_MS = 3_600_000;

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
      const alerts = this.apply(report, amendment);
      await this.reports.save(tx, report);
      await this.outbox.add(tx, reportAmended({ reportId: report.id }));
      if (alerts) {
        await this.outbox.add(tx, dangerReported({ reportId: report.id }));
      }
    });
  }

  /** @returns whether somebody is to be alerted */
  private apply(report: ReportRow, amendment: Amendment): boolean {
    const { neighbourhood, knows, mayCall, danger = false } = amendment;
    report.neighbourhood ??= neighbourhood ?? null;
    report.knows = knows ?? report.knows;
    report.mayCall = mayCall ?? report.mayCall;
    report.danger ||= danger;
    const alerts = danger && this.isNews(report.dangerAt);
    report.dangerAt = alerts ? this.clock.now() : report.dangerAt;
    return alerts;
  }

  /** Several texts in a row are one alarm; danger that is told anew later is another. */
  private isNews(before: Date | null): boolean {
    return before === null || this.clock.now().getTime() - before.getTime() > SAME_DANGER_MS;
  }
}
