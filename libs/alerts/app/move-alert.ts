import type { AlertId, ReportId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Alerts } from '../db/alerts.repository.ts';

/** Hangs an open alert on another report: it turned out to be about somebody else. */
@Injectable()
export class MoveAlert {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alerts: Alerts,
  ) {}

  /** @returns whether it moved: one that somebody took already stays where it is */
  run(alertId: AlertId, to: ReportId): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const alert = await this.alerts.getForUpdate(tx, alertId);
      if (alert.acknowledgedAt !== null) {
        return false;
      }
      alert.reportId = to;
      await this.alerts.save(tx, alert);
      return true;
    });
  }
}
