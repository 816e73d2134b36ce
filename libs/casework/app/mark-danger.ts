import type { AlertId, ReportId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';
import { NoteOnCase } from './note-on-case.ts';
import { OpenCase } from './open-case.ts';

interface Alerted {
  readonly alertId: AlertId;
  readonly reportId: ReportId;
}

/** An alert was raised about a report, or told again: its case is marked, and due at once. */
@Injectable()
export class MarkDanger {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly openCase: OpenCase,
    private readonly noteOnCase: NoteOnCase,
    private readonly clock: Clock,
  ) {}

  run({ alertId, reportId }: Alerted, kind: 'alert_raised' | 'danger_anew'): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      // the fact may arrive before the one that opens the case
      const caseId = await this.openCase.run(reportId);
      const row = await this.cases.getForUpdate(tx, caseId);
      row.danger = true;
      row.dueAt = this.clock.now();
      await this.cases.save(tx, row);
      await this.noteOnCase.run({ caseId, kind, refs: { alertId } });
    });
  }
}
