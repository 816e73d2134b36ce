import { type AccountId, type CaseId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';
import { ChangeCase } from './change-case.ts';
import { AppendToTimeline } from './append-to-timeline.ts';

/** Opens a closed case again, with why: it was closed by mistake, or the person thinks otherwise now. */
@Injectable()
export class ReopenCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly changeCase: ChangeCase,
    private readonly appendToTimeline: AppendToTimeline,
  ) {}

  /** @throws DomainError `case.move_refused` when it is not closed */
  run({
    caseId,
    accountId,
    note,
  }: {
    readonly caseId: CaseId;
    readonly accountId: AccountId;
    readonly note: string;
  }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.cases.getForUpdate(tx, caseId);
      row.outcome = null;
      await this.appendToTimeline.run({ caseId, kind: 'reopened', text: note, accountId });
      await this.changeCase.move(tx, row, 'clarifying', accountId);
    });
  }
}
