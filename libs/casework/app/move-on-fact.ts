import type { CaseId, ReportId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';
import { caseMoves, type CaseState } from '../domain/case-state.ts';
import { ChangeCase } from './change-case.ts';
import { NoteOnCase } from './note-on-case.ts';

/** Lets a case follow what happens further on: notes it, and moves when that is a move it can make. */
@Injectable()
export class MoveOnFact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly changeCase: ChangeCase,
    private readonly noteOnCase: NoteOnCase,
  ) {}

  /** @param refs ids of what the fact is about; `caseId` is left out of the note */
  run(
    fact: { readonly caseId: CaseId } & Readonly<Record<string, string>>,
    kind: string,
    to?: CaseState,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { caseId, ...refs } = fact;
      const row = await this.cases.getForUpdate(tx, caseId);
      await this.noteOnCase.run({ caseId, kind, refs });
      // facts arrive late and in any order: a case that was closed meanwhile stays closed
      if (to !== undefined && caseMoves[row.state].includes(to)) {
        await this.changeCase.move(tx, row, to);
      }
    });
  }

  /** Words were added to a report: they stand on its case, and the neighbourhood fills when it was missing. */
  async noteAmendment(
    reportId: ReportId,
    neighbourhood: string | undefined,
  ): Promise<CaseId | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const caseId = await this.cases.homeOf(tx, reportId);
      if (caseId === undefined) {
        return undefined;
      }
      const row = await this.cases.getForUpdate(tx, caseId);
      row.neighbourhood ??= neighbourhood ?? null;
      await this.cases.save(tx, row);
      await this.noteOnCase.run({ caseId, kind: 'report_amended', refs: { reportId } });
      if (row.state === 'closed') {
        await this.changeCase.move(tx, row, 'clarifying');
      }
      return caseId;
    });
  }
}
