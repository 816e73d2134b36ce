import { AlertsOf, type AlertView, MoveAlert } from '#alerts';
import { ReadCall } from '#calls';
import { ReportOfCall, TakeCall } from '#intake';
import type { CallId, ReportId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseOfNumber } from '../db/cases.repository.ts';
import { MarkDanger } from './mark-danger.ts';
import { AppendToTimeline } from './append-to-timeline.ts';

/**
 * Parts a call from the case of whoever has its number: another calls on her telephone. An alert that the call
 * raised about her becomes one about the caller, so that nobody is sent to the wrong door or alerted twice.
 */
@Injectable()
export class PartCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alertsOf: AlertsOf,
    private readonly moveAlert: MoveAlert,
    private readonly readCall: ReadCall,
    private readonly takeCall: TakeCall,
    private readonly reportOfCall: ReportOfCall,
    private readonly markDanger: MarkDanger,
    private readonly appendToTimeline: AppendToTimeline,
  ) {}

  run(callId: CallId, hers: CaseOfNumber): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.reportOfCall.unlink(callId);
      const alert = await this.raisedBy(callId, hers.reportId);
      if (alert === undefined) {
        return;
      }
      await this.takeCall.run({ callId });
      const reportId = await this.reportOfCall.run(callId);
      if (reportId !== undefined && (await this.moveAlert.run(alert.alertId, reportId))) {
        const { alertId } = alert;
        const refs = { alertId };
        await this.appendToTimeline.run({ caseId: hers.caseId, kind: 'alert_left', refs });
        await this.markDanger.run({ alertId, reportId }, 'alert_raised');
      }
    });
  }

  /** One of before the call, or that somebody took already, stays what it is. */
  private async raisedBy(callId: CallId, reportId: ReportId): Promise<AlertView | undefined> {
    const { danger, startedAt } = await this.readCall.run(callId);
    const alerts = danger ? await this.alertsOf.run([reportId]) : [];
    return alerts.find(({ taken, raisedAt }) => taken === undefined && raisedAt >= startedAt);
  }
}
