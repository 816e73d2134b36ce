import type { CaseId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';
import { ReadReport } from '#intake';
import type { CaseState } from '../domain/case-state.ts';
import { OpenCaseFile } from './open-case-file.ts';
import { type WishesForMatching, wishesForMatching } from './person-wishes.ts';

/** What matching may know of a case: wishes, not who she is. */
export interface CaseForMatchingView {
  readonly caseId: CaseId;
  readonly state: CaseState;
  readonly neighbourhood: string | undefined;
  /** Where she lives, to find who looks after that street; goes no further. */
  readonly street: string | undefined;
  readonly wishes: WishesForMatching | undefined;
  /** Under 18: referred, never matched. */
  readonly minor: boolean;
  /** E.164 numbers of who reported: never matched with the person they reported about. */
  readonly reporterNumbers: readonly string[];
  /** A hazard was noted: professionals only. */
  readonly needsProfessional: boolean;
}

@Injectable()
export class CaseForMatching {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly openCaseFile: OpenCaseFile,
    private readonly readReport: ReadReport,
  ) {}

  run(caseId: CaseId): Promise<CaseForMatchingView> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.cases.getForShare(tx, caseId);
      const reporterNumbers: string[] = [];
      for (const reportId of await this.cases.reportIdsOf(tx, caseId)) {
        const { reporter } = await this.readReport.run(reportId);
        reporterNumbers.push(...(reporter.phone === undefined ? [] : [reporter.phone]));
      }
      const wishes = await this.openCaseFile.wishes(tx, row);
      const { street, under18 } = await this.openCaseFile.person(tx, row);
      return {
        caseId,
        state: row.state,
        neighbourhood: row.neighbourhood ?? undefined,
        street,
        wishes: wishes && wishesForMatching(wishes),
        minor: under18 === 'yes',
        reporterNumbers,
        needsProfessional: row.needsProfessional,
      };
    });
  }
}
