import { type ReportLine, ReportsBy } from '#intake';
import type { CaseId, E164, SubjectId } from '#kernel';
import { type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CaseLine, Cases } from '../db/cases.repository.ts';

/** A report that was made with a number, and the case in which it stands now. */
export interface ReportInCase extends ReportLine {
  readonly caseId: CaseId | undefined;
}

/** Where a number stands with us. */
export interface NumberInCases {
  readonly reports: readonly ReportInCase[];
  /** Those whose person has it, also who reported herself. */
  readonly cases: readonly CaseLine[];
}

/** The reports made with a number and the cases of its person: references and states, nothing that was said. */
@Injectable()
export class FindNumberInCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly reportsBy: ReportsBy,
    private readonly vault: Vault,
  ) {}

  run(number: E164): Promise<NumberInCases> {
    return this.unitOfWork.run(async (tx) => this.of(await this.vault.find(tx, 'phone', number)));
  }

  /** @param subjects all that have the number */
  of(subjects: readonly SubjectId[]): Promise<NumberInCases> {
    return this.unitOfWork.run(async (tx) => {
      const reports: ReportInCase[] = [];
      for (const line of await this.reportsBy.of(subjects)) {
        reports.push({ ...line, caseId: await this.cases.homeOf(tx, line.reportId) });
      }
      return { reports, cases: await this.casesOf(tx, subjects, reports) };
    });
  }

  private async casesOf(
    tx: Tx,
    subjects: readonly SubjectId[],
    reports: readonly ReportInCase[],
  ): Promise<CaseLine[]> {
    const own = reports.flatMap(({ self, caseId }) => (self && caseId ? [caseId] : []));
    return this.cases.linesOf(tx, subjects, own);
  }
}
