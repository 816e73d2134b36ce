import type { CaseId, ReportId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';

/** The case in which a report stands now; undefined while it has none. */
@Injectable()
export class CaseOfReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
  ) {}

  run(reportId: ReportId): Promise<CaseId | undefined> {
    return this.unitOfWork.run((tx) => this.cases.homeOf(tx, reportId));
  }
}
