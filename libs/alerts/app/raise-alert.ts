import { alertRaised, dangerToldAnew } from '#facts';
import { newId, type ReportId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { AlertRow } from '../db/alert.entity.ts';
import { Alerts } from '../db/alerts.repository.ts';
import { isNews, type ToldDanger } from '../domain/alert-rounds.ts';
import { escalateAlert, tellDangerAnew } from '../jobs.ts';

/**
 * Raises an alert about signs of danger in a report; the first round goes out at once. While an alert about
 * the report is open its rounds go on as they were, and new danger is told at once besides; danger told after
 * somebody took it alerts again.
 */
@Injectable()
export class RaiseAlert {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alerts: Alerts,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param by a volunteer, who tells it about whom she visits: whoever is on duty hears that it is she */
  run(reportId: ReportId, by?: 'volunteer'): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const told = { dangerAt: this.clock.now(), byVolunteer: by === 'volunteer' };
      const open = await this.alerts.openOfReportForUpdate(tx, reportId);
      if (open !== null) {
        await this.tellAnew(tx, open, told);
        return;
      }
      const alert = Object.assign(new AlertRow(), {
        ...{ id: newId<'alert'>(), reportId, raisedAt: told.dangerAt, ...told },
        ...{ round: 0, nobodyOnDuty: false },
        ...{ acknowledgedAt: null, acknowledgedBy: null, acknowledgedVia: null },
      });
      await this.alerts.save(tx, alert);
      await this.outbox.add(tx, alertRaised({ alertId: alert.id, reportId }));
      await this.outbox.add(tx, escalateAlert({ alertId: alert.id, round: 0 }));
    });
  }

  private async tellAnew(tx: Tx, alert: AlertRow, told: ToldDanger): Promise<void> {
    if (!isNews(alert, told)) {
      return;
    }
    await this.alerts.save(tx, Object.assign(alert, told));
    const { id: alertId, reportId } = alert;
    await this.outbox.add(tx, dangerToldAnew({ alertId, reportId }));
    await this.outbox.add(tx, tellDangerAnew({ alertId }));
  }
}
