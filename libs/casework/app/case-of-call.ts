import { ReportOfCall } from '#intake';
import type { CallId, CaseId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';

/** The case in which the report of a call stands now; undefined while the call became no report. */
@Injectable()
export class CaseOfCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly reportOfCall: ReportOfCall,
  ) {}

  run(callId: CallId): Promise<CaseId | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const reportId = await this.reportOfCall.run(callId);
      return reportId === undefined ? undefined : this.cases.homeOf(tx, reportId);
    });
  }
}
