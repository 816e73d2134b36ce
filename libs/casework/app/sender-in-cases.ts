import { ReadReport } from '#intake';
import { type CaseId, DomainError, type E164, type ReportId } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../db/case-file.entity.ts';
import { Cases } from '../db/cases.repository.ts';
import { isOpen } from '../domain/case-state.ts';
import { FindNumberInCases } from './find-number-in-cases.ts';
import { OpenCaseFile } from './open-case-file.ts';

/** Whose number it is, as far as our cases tell. */
export interface SenderInCase {
  readonly caseId: CaseId;
  readonly number: number;
  readonly part: 'person' | 'reporter';
  /** Undefined where it is not known, or was erased. */
  readonly name: string | undefined;
}

/** One who stands in a case with a number. */
interface Standing extends Pick<SenderInCase, 'caseId' | 'part'> {
  readonly open: boolean;
  /** By which she reported. */
  readonly reportId?: ReportId;
}

/** Says whose text it is where no volunteer sent it: the person of a case, or who reported somebody. */
@Injectable()
export class SenderInCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly findNumberInCases: FindNumberInCases,
    private readonly openCaseFile: OpenCaseFile,
    private readonly readReport: ReadReport,
  ) {}

  /**
   * What is open goes before what is closed, the person before a reporter, the newest first. Who shares the
   * number with another person is not named.
   */
  run(number: E164): Promise<SenderInCase | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const standings = await this.standingsOf(number);
      const found = standings.find(({ open }) => open) ?? standings[0];
      if (found === undefined) {
        return undefined;
      }
      const { caseId, part, open } = found;
      const row = await this.cases.get(tx, caseId);
      const alike = standings.filter((one) => one.part === part && one.open === open);
      const isShared = part === 'person' && new Set(alike.map((one) => one.caseId)).size > 1;
      const name = isShared ? undefined : await this.nameOf(tx, row, found);
      return { caseId, number: row.number, part, name };
    });
  }

  private async standingsOf(number: E164): Promise<Standing[]> {
    const { cases, reports } = await this.findNumberInCases.run(number);
    return [
      ...cases.map(({ caseId, state }) => ({
        ...{ caseId, part: 'person' as const, open: isOpen(state) },
      })),
      ...reports.flatMap(({ self, caseId, reportId, status }) =>
        self || caseId === undefined
          ? []
          : [{ caseId, reportId, part: 'reporter' as const, open: status !== 'closed' }],
      ),
    ];
  }

  private async nameOf(tx: Tx, row: CaseRow, { reportId }: Standing): Promise<string | undefined> {
    try {
      return reportId === undefined
        ? (await this.openCaseFile.person(tx, row)).name
        : (await this.readReport.run(reportId)).reporter.name;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'vault.erased') {
        return undefined;
      }
      throw error;
    }
  }
}
