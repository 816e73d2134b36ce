import { AcknowledgeAlert } from '#alerts';
import type { AccountId, AlertId, CaseId, ReportId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';
import { AppendToTimeline } from './append-to-timeline.ts';
import { OpenCase } from './open-case.ts';

interface Taken {
  readonly alertId: AlertId;
  readonly reportId: ReportId;
  readonly accountId: AccountId;
  readonly via: 'desk' | 'text';
}

/** Somebody takes every alert about the reports of a case, and the case tells who took one. */
@Injectable()
export class TakeCaseAlert {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly openCase: OpenCase,
    private readonly acknowledgeAlert: AcknowledgeAlert,
    private readonly appendToTimeline: AppendToTimeline,
  ) {}

  /** @returns whether any was open */
  run({ accountId, caseId }: { accountId: AccountId; caseId: CaseId }): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const reportIds = await this.cases.reportIdsOf(tx, caseId);
      return this.acknowledgeAlert.run({ accountId, reportIds });
    });
  }

  /** Whatever the way by which it was taken. */
  note({ alertId, reportId, accountId, via }: Taken): Promise<void> {
    return this.unitOfWork.run(async () => {
      const caseId = await this.openCase.run(reportId);
      const refs = { alertId, via };
      await this.appendToTimeline.run({ caseId, kind: 'alert_acknowledged', refs, accountId });
    });
  }
}
