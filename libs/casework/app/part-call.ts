import { ReadCall } from '#calls';
import { ReportOfCall, TakeCall } from '#intake';
import type { CallId, CaseId, ReportId } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { AlertRow } from '../db/alert.entity.ts';
import { Alerts } from '../db/alerts.repository.ts';
import type { CaseOfNumber } from '../db/cases.repository.ts';
import { NoteOnCase } from './note-on-case.ts';
import { OpenCase } from './open-case.ts';

/**
 * Parts a call from the case of whoever has its number: another calls on her telephone. An alert that the call
 * raised about her becomes one about the caller, so that nobody is sent to the wrong door or alerted twice.
 */
@Injectable()
export class PartCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alerts: Alerts,
    private readonly readCall: ReadCall,
    private readonly takeCall: TakeCall,
    private readonly reportOfCall: ReportOfCall,
    private readonly openCase: OpenCase,
    private readonly noteOnCase: NoteOnCase,
  ) {}

  run(callId: CallId, hers: CaseOfNumber): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.reportOfCall.unlink(callId);
      const alert = await this.raisedBy(tx, callId, hers.reportId);
      if (alert === null) {
        return;
      }
      await this.takeCall.run({ callId });
      const reportId = await this.reportOfCall.run(callId);
      if (reportId !== undefined) {
        await this.move(tx, alert, { reportId, caseId: await this.openCase.run(reportId) });
      }
    });
  }

  /** One of before the call, or that somebody took already, stays what it is. */
  private async raisedBy(tx: Tx, callId: CallId, reportId: ReportId): Promise<AlertRow | null> {
    const open = await this.alerts.openOfReport(tx, reportId);
    if (open === null) {
      return null;
    }
    const alert = await this.alerts.getForUpdate(tx, open.id);
    const { danger, startedAt } = await this.readCall.run(callId);
    return danger && alert.acknowledgedAt === null && alert.raisedAt >= startedAt ? alert : null;
  }

  private async move(
    tx: Tx,
    alert: AlertRow,
    to: { readonly reportId: ReportId; readonly caseId: CaseId },
  ): Promise<void> {
    const refs = { alertId: alert.id };
    await this.noteOnCase.run({ caseId: alert.caseId, kind: 'alert_left', refs });
    await this.alerts.save(tx, Object.assign(alert, to));
    await this.noteOnCase.run({ caseId: to.caseId, kind: 'alert_raised', refs });
  }
}
