import type { ReportId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reports } from '../db/reports.repository.ts';

/** Lets a reporter see how far it is. A report that is closed can be in progress again. */
@Injectable()
export class ShowProgress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
  ) {}

  run({
    reportId,
    status,
  }: {
    reportId: ReportId;
    status: 'in_progress' | 'closed';
  }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const report = await this.reports.getForUpdate(tx, reportId);
      report.status = status;
      await this.reports.save(tx, report);
    });
  }
}
