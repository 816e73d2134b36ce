import { AlertsOf } from '#alerts';
import type { CaseId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';

/** Whether a case has an alert that nobody took, or of which nobody wrote what was done: it stays open until then. */
@Injectable()
export class DangerWaits {
  constructor(
    private readonly cases: Cases,
    private readonly alertsOf: AlertsOf,
  ) {}

  async within(tx: Tx, caseId: CaseId): Promise<boolean> {
    return (await this.alerts(tx, caseId)).some(({ settled }) => !settled);
  }

  /** Whether danger was ever told of: what was done about it does not make her safe from whoever lives with her. */
  async everTold(tx: Tx, caseId: CaseId): Promise<boolean> {
    return (await this.alerts(tx, caseId)).length > 0;
  }

  private async alerts(tx: Tx, caseId: CaseId): ReturnType<AlertsOf['run']> {
    return this.alertsOf.run(await this.cases.reportIdsOf(tx, caseId));
  }
}
