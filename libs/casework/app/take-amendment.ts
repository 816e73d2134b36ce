import { ReadReport } from '#intake';
import type { ReportId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { MoveOnFact } from './move-on-fact.ts';
import { OpenCase } from './open-case.ts';

/** What a reporter added stands on the case of the report. */
@Injectable()
export class TakeAmendment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readReport: ReadReport,
    private readonly openCase: OpenCase,
    private readonly moveOnFact: MoveOnFact,
  ) {}

  run(reportId: ReportId): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.openCase.run(reportId);
      const { neighbourhood } = await this.readReport.run(reportId);
      await this.moveOnFact.noteAmendment(reportId, neighbourhood);
    });
  }
}
