import type { E164, ReportId, SubjectId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reports } from '../db/reports.repository.ts';
import type { ReportStatus } from './report-content.ts';

/** A report without what was said in it. */
export interface ReportLine {
  readonly reportId: ReportId;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly status: ReportStatus;
  /** She reported herself. */
  readonly self: boolean;
}

/** The reports that were made with a number, the newest first. Found by blind index: nothing is opened. */
@Injectable()
export class ReportsBy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly vault: Vault,
  ) {}

  run(number: E164): Promise<ReportLine[]> {
    return this.unitOfWork.run(async (tx) => this.of(await this.vault.find(tx, 'phone', number)));
  }

  /** @param subjects all that have the number */
  of(subjects: readonly SubjectId[]): Promise<ReportLine[]> {
    return this.unitOfWork.run(async (tx) => {
      const rows = await this.reports.allBy(tx, subjects);
      return rows.map(({ id, reference, receivedAt, status, self }) => ({
        ...{ reportId: id, reference, receivedAt, status, self },
      }));
    });
  }
}
