import { alertRaised } from '#facts';
import { newId, type ReportId } from '#kernel';
import { Clock, Outbox, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { AlertRow } from '../db/alert.entity.ts';
import { Alerts } from '../db/alerts.repository.ts';
import { Cases } from '../db/cases.repository.ts';
import { escalateAlert } from '../jobs.ts';
import { NoteOnCase } from './note-on-case.ts';
import { OpenCase } from './open-case.ts';

/**
 * Raises an alert about signs of danger in a report; the first round goes out at once. While an alert about
 * the report is open its rounds go on as they were; danger told after somebody took it alerts again.
 */
@Injectable()
export class RaiseAlert {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alerts: Alerts,
    private readonly cases: Cases,
    private readonly openCase: OpenCase,
    private readonly noteOnCase: NoteOnCase,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  run(reportId: ReportId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      // the fact may arrive before the one that opens the case
      const caseId = await this.openCase.run(reportId);
      const row = await this.cases.getForUpdate(tx, caseId);
      row.danger = true;
      row.dueAt = this.clock.now();
      await this.cases.save(tx, row);
      if ((await this.alerts.openOfReport(tx, reportId)) !== null) {
        return;
      }
      const alert = Object.assign(new AlertRow(), {
        id: newId<'alert'>(),
        caseId,
        reportId,
        raisedAt: this.clock.now(),
        round: 0,
        nobodyOnDuty: false,
        acknowledgedAt: null,
        acknowledgedBy: null,
        acknowledgedVia: null,
      });
      await this.alerts.save(tx, alert);
      await this.noteOnCase.run({ caseId, kind: 'alert_raised', refs: { alertId: alert.id } });
      await this.outbox.add(tx, alertRaised({ alertId: alert.id }));
      await this.outbox.add(tx, escalateAlert({ alertId: alert.id, round: 0 }));
    });
  }
}
