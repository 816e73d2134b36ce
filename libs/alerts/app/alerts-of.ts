import type { AccountId, AlertId, ReportId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { AlertRow } from '../db/alert.entity.ts';
import { Alerts } from '../db/alerts.repository.ts';

/** An alert about a report, taken or not. */
export interface AlertView {
  readonly alertId: AlertId;
  readonly reportId: ReportId;
  readonly raisedAt: Date;
  /** Nobody was on duty when it last went out. */
  readonly nobodyOnDuty: boolean;
  /** Somebody wrote what was done. */
  readonly settled: boolean;
  readonly taken: { readonly by: AccountId; readonly at: Date } | undefined;
}

/** Tells which alerts there are: of these reports, or of all that wait. */
@Injectable()
export class AlertsOf {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alerts: Alerts,
  ) {}

  /** All that these reports ever raised, the first first. */
  run(reportIds: readonly ReportId[]): Promise<AlertView[]> {
    return this.unitOfWork.run(async (tx) =>
      (await this.alerts.ofReports(tx, reportIds)).map(viewOf),
    );
  }

  one(alertId: AlertId): Promise<AlertView | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.alerts.find(tx, alertId);
      return row === null ? undefined : viewOf(row);
    });
  }

  /** Those that nobody took, the one that waits longest first. */
  open(): Promise<AlertView[]> {
    return this.unitOfWork.run(async (tx) => (await this.alerts.open(tx)).map(viewOf));
  }

  /** The last taken first. */
  takenSince(since: Date): Promise<AlertView[]> {
    return this.unitOfWork.run(async (tx) => (await this.alerts.takenSince(tx, since)).map(viewOf));
  }
}

function viewOf(row: AlertRow): AlertView {
  const { id: alertId, reportId, raisedAt, nobodyOnDuty, acknowledgedBy: by } = row;
  const { acknowledgedAt: at } = row;
  const taken = by === null || at === null ? undefined : { by, at };
  const settled = row.settledAt !== null;
  return { alertId, reportId, raisedAt, nobodyOnDuty, settled, taken };
}
