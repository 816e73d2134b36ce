import { type AccountId, type CaseId, DomainError } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';
import type { Outcome } from '../domain/event-kinds.ts';
import { ChangeCase } from './change-case.ts';
import { DangerWaits } from './danger-waits.ts';
import { AppendToTimeline } from './append-to-timeline.ts';

@Injectable()
export class CloseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly changeCase: ChangeCase,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly dangerWaits: DangerWaits,
  ) {}

  /** @throws DomainError `case.move_refused` when it is closed already; `case.alert_open` while danger waits on somebody */
  run(closing: {
    readonly caseId: CaseId;
    readonly accountId: AccountId;
    readonly outcome: Outcome;
    readonly note?: string;
  }): Promise<void> {
    const { caseId, accountId, outcome, note } = closing;
    return this.unitOfWork.run(async (tx) => {
      const row = await this.cases.getForUpdate(tx, caseId);
      if (await this.dangerWaits.within(tx, caseId)) {
        throw new DomainError('case.alert_open', { caseId });
      }
      await this.appendToTimeline.run({
        caseId,
        accountId,
        kind: 'outcome',
        refs: { outcome },
        text: note,
      });
      row.outcome = outcome;
      await this.changeCase.move(tx, row, 'closed', accountId);
    });
  }
}
